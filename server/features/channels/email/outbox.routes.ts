import { os } from "../../../platform/http/procedures.ts";
import { noteListed } from "../../contacts/index.ts";
import { emailSettings } from "./emailSettings.ts";
import { listOutbox, presentOutboxMail } from "./out/listOutbox.ts";
import { retryMail } from "./out/retryMail.ts";

const on = os.outbox;

export const outboxRoutes = on.router({
  list: on.list.handler(async ({ input, context: { ctx } }) => {
    const page = await listOutbox(ctx, input, emailSettings().smtpUrl !== null);
    // Each row shows whom a mail goes to (SEC-10); several mails to one show one.
    await noteListed(ctx, [...new Set(page.items.flatMap(({ to }) => to))]);
    return page;
  }),
  retry: on.retry.handler(async ({ input, context }) => presentOutboxMail(await retryMail(context.ctx, input.id))),
});
