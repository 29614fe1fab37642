import { connectDatabase } from "../../../server/platform/database/index.ts";
import { moveClock } from "../../../server/platform/ctx.ts";
import { startWorker } from "../../../server/platform/dueWork/index.ts";
import { clockDoer } from "../../../server/features/sla/index.ts";

// A process that does nothing but fire clocks, with its clock moved by so many milliseconds. It ends by being killed.
moveClock(Number(process.argv[3] ?? 0));
await connectDatabase(process.argv[2] ?? "");
startWorker(clockDoer);
process.stdout.write("ready\n");
