import { compareClocks } from "../features/sla/index.ts";
import { connectDatabase, disconnectDatabase } from "../platform/database/index.ts";
import { startEngines } from "../platform/engines/index.ts";
import { env } from "../platform/env.ts";

// `npm run clocks`: makes every clock again from the event log and compares; with `-- --repair` it stores what the log gives.
const say = (line: string) => process.stdout.write(`${line}\n`);
const engines = await startEngines(env, process.env.PATH ?? "", say);
await connectDatabase(engines.mongodbUri);
const { conversations, clocks, different } = await compareClocks(process.argv.includes("--repair"), say);
say(`${clocks} clocks of ${conversations} conversations; ${different.length} differ from the log`);
await disconnectDatabase();
await engines.stop();
process.exit(different.length === 0 ? 0 : 1);
