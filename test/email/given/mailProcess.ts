import { startWaydesk } from "../../../server/index.ts";
import { env } from "../../../server/platform/env.ts";

// A server process of its own for the crash tests; its roles and addresses come by the environment. It ends by being killed.
await startWaydesk(env);
process.stdout.write("ready\n");
