import { startEngines } from "../platform/engines/index.ts";
import { env } from "../platform/env.ts";
import { connectDatabase, disconnectDatabase } from "../platform/database/index.ts";
import { fillDemo } from "../features/demo/index.ts";

// `npm run demo -- --conversations 100000 --contacts 1500`: fills the database of the settings, as much as is asked for.
const numberOf = (flag: string, fallback: number) => Number(process.argv[process.argv.indexOf(flag) + 1] ?? fallback) || fallback;
const size = { conversations: numberOf("--conversations", 4000), contacts: numberOf("--contacts", 1500) };
const say = (line: string) => process.stdout.write(`${line}\n`);

const engines = await startEngines(env, process.env.PATH ?? "", say);
await connectDatabase(engines.mongodbUri);
const startedAt = performance.now();
await fillDemo(size, say);
const seconds = (performance.now() - startedAt) / 1000;
say(`${size.conversations} conversations in ${seconds.toFixed(1)} s: ${Math.round(size.conversations / seconds)} a second`);
await disconnectDatabase();
await engines.stop();
process.exit(0);
