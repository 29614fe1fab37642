import type { Ctx } from "../../../platform/ctx.ts";
import { contactsByNumber, noteListed, phoneNumber, presentContact } from "../../contacts/index.ts";
import { listConversations } from "../../conversations/index.ts";

/** Whom a number as typed belongs to (CALL-1), and the active conversations the caller may add a call to. */
export async function lookUpNumber(ctx: Ctx, typed: string) {
  const contacts = await noteListed(ctx, await contactsByNumber(typed));
  const pages = await Promise.all(
    contacts.map(({ _id }) =>
      listConversations(ctx, { contactId: String(_id), view: "all", state: "active", order: "newest", limit: 20 } as never),
    ),
  );
  const conversations = pages
    .flatMap(({ items }) => items)
    .filter(({ status }) => status === "open" || status === "pending" || status === "onHold");
  return { number: phoneNumber(typed), contacts: contacts.map(presentContact), conversations };
}
