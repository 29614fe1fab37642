import { os } from "../../platform/http/procedures.ts";
import { auditOfConversation } from "./auditOfConversation.ts";
import { listReadings } from "../contacts/index.ts";
import { undoEvent } from "./undo/undoEvent.ts";
import { listAudit } from "./listAudit.ts";

export const auditRoutes = os.audit.router({
  list: os.audit.list.handler(({ input, context }) => listAudit(context.ctx, input)),
  undo: os.audit.undo.handler(async ({ input, context }) => (await undoEvent(context.ctx, input.id), {})),
  readings: os.audit.readings.handler(({ input }) => listReadings(input)),
  ofConversation: os.audit.ofConversation.handler(({ input, context }) => auditOfConversation(context.ctx, input)),
});
