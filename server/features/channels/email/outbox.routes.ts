import { os } from "../../../platform/http/procedures.ts";
import { emailSettings } from "./emailSettings.ts";
import { listOutbox, presentOutboxMail } from "./out/listOutbox.ts";
import { retryMail } from "./out/retryMail.ts";

const on = os.outbox;

export const outboxRoutes = on.router({
  list: on.list.handler(({ input, context }) => listOutbox(context.ctx, input, emailSettings().smtpUrl !== null)),
  retry: on.retry.handler(async ({ input, context }) => presentOutboxMail(await retryMail(context.ctx, input.id))),
});
