import { os } from "../../platform/http/procedures.ts";
import { auditOfConversation } from "./auditOfConversation.ts";
import { listAudit } from "./listAudit.ts";

export const auditRoutes = os.audit.router({
  list: os.audit.list.handler(({ input }) => listAudit(input)),
  ofConversation: os.audit.ofConversation.handler(({ input, context }) => auditOfConversation(context.ctx, input)),
});
