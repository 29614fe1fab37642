import { systemCtx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { sessionEnded } from "../auth.events.ts";

/** Tells every process that a session is over, however it ended, so that its sockets close at once (SYNC-5). */
export async function tellSessionEnded({ id, userId }: { id: string; userId: string }) {
  await inTransaction(systemCtx(), (tx) => append(tx, sessionEnded, { agentId: userId, sessionId: id }));
}
