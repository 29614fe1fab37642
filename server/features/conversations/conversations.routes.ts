import { fault } from "../../platform/fault.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { os } from "../../platform/http/procedures.ts";
import { noteReading } from "../contacts/index.ts";
import { listDepartments } from "../departments/index.ts";
import { accessConversation } from "./accessConversation.ts";
import { assignConversation } from "./commands/assignConversation.ts";
import { changeDetails } from "./commands/changeDetails.ts";
import { joinConversations } from "./commands/joinConversations.ts";
import { postMessage } from "./commands/postMessage.ts";
import { setStatus } from "./commands/setStatus.ts";
import { writeFirst } from "./commands/writeFirst.ts";
import type { ConversationRecord } from "./conversation.model.ts";
import { presentConversation, presentMessage } from "./presentConversation.ts";
import { countConversations } from "./queries/countConversations.ts";
import { joinOffersFor } from "./queries/joinOffersFor.ts";
import { findByIdentifier } from "./queries/findByIdentifier.ts";
import { listConversations } from "./queries/listConversations.ts";
import { htmlOf, messagesOf } from "./queries/messagesOf.ts";
import { snoozeConversation, wakeConversation } from "./snooze/snoozeConversation.ts";
import { channelsFor } from "./replyChannels.ts";

const on = os.conversations;

export const conversationsRoutes = on.router({
  find: on.find.handler(({ input, context }) => findByIdentifier(context.ctx, input.text)),
  list: on.list.handler(({ input, context }) => listConversations(context.ctx, input)),
  counts: on.counts.handler(async ({ context }) =>
    countConversations(
      context.ctx,
      (await listDepartments()).map(({ _id }) => String(_id)),
    ),
  ),
  get: on.get.handler(async ({ input, context: { ctx } }) => {
    const conversation = await accessConversation(ctx, input.id);
    await noteReading(ctx, { _id: conversation.contact.id, name: conversation.contact.name }, "opened");
    return shown(ctx, conversation);
  }),
  create: on.create.handler(async ({ input, context: { ctx } }) =>
    shown(ctx, await writeFirst(ctx, { ...input, key: keyFrom(ctx, input.key) })),
  ),
  change: on.change.handler(async ({ input, context: { ctx } }) => shown(ctx, await changeDetails(ctx, input))),
  messages: on.messages.handler(({ input, context }) => messagesOf(context.ctx, input)),
  messageHtml: on.messageHtml.handler(async ({ input, context }) => ({ html: await htmlOf(context.ctx, input.id) })),
  postMessage: on.postMessage.handler(async ({ input, context: { ctx } }) =>
    presentMessage(await postMessage(ctx, { ...input, key: keyFrom(ctx, input.key) })),
  ),
  assign: on.assign.handler(async ({ input, context: { ctx } }) => shown(ctx, await assignConversation(ctx, input))),
  setStatus: on.setStatus.handler(async ({ input, context: { ctx } }) => shown(ctx, await setStatus(ctx, input.id, input.status))),
  resolve: on.resolve.handler(async ({ input, context: { ctx } }) => shown(ctx, await setStatus(ctx, input.id, "resolved"))),
  reopen: on.reopen.handler(async ({ input, context: { ctx } }) => shown(ctx, await setStatus(ctx, input.id, "open"))),
  snooze: on.snooze.handler(async ({ input, context: { ctx } }) =>
    shown(ctx, await snoozeConversation(ctx, input.id, input.until === null ? null : new Date(input.until))),
  ),
  wake: on.wake.handler(async ({ input, context: { ctx } }) => shown(ctx, await wakeConversation(ctx, input.id))),
  joinOffers: on.joinOffers.handler(async ({ input, context }) => ({ items: await joinOffersFor(context.ctx, input.id) })),
  join: on.join.handler(async ({ input, context: { ctx } }) => shown(ctx, await joinConversations(ctx, input.id, input.intoId))),
});

const shown = async (ctx: Ctx, conversation: ConversationRecord) =>
  presentConversation(conversation, ctx.actor, await channelsFor(conversation));

/** The sender's key: from the input or, over HTTP, the Idempotency-Key header. Faults: message.keyMissing. */
export function keyFrom({ idempotencyKey }: Ctx, key: string | undefined): string {
  const given = key ?? idempotencyKey;
  if (!given) throw fault("message.keyMissing", {});
  return given;
}
