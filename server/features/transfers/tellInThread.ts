import type { ThreadEvent } from "../../../shared/conversations/threadEvent.schema.ts";
import type { Ctx } from "../../platform/ctx.ts";
import type { ConversationRecord, EntryDraft } from "../conversations/index.ts";

/** A line of the thread by whoever acts here; the product itself when nobody does. */
export const eventBy = ({ actor: { kind, id, name } }: Ctx, event: ThreadEvent): EntryDraft => ({
  kind: "event",
  author: { kind, id, name },
  event,
});

/** The same for what the contact may see too where it chats: who joins, leaves and has it now. */
export const passingBy = (ctx: Ctx, { channel, visitorId }: ConversationRecord, event: ThreadEvent): EntryDraft => ({
  ...eventBy(ctx, event),
  channel: channel === "chat" && visitorId !== null ? "chat" : null,
});

export const namedAgent = ({ _id, name }: { _id: unknown; name: string }) => ({ id: String(_id), name });
export const namedDepartment = ({ _id, name }: { _id: unknown; name: string }) => ({ id: String(_id), name });
