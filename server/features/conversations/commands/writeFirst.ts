import { Types } from "mongoose";
import { newId, now, type Ctx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { fault } from "../../../platform/fault.ts";
import { accessContact } from "../../contacts/index.ts";
import { accessConversation } from "../accessConversation.ts";
import type { ConversationRecord } from "../conversation.model.ts";
import { digestOf, keyOf, oncePerKey } from "../messageKey.ts";
import type { MessageRecord } from "../message.model.ts";
import { openConversation } from "./openConversation.ts";
import { refusePlaces } from "../writing/mayAnswer.ts";
import { authorOf } from "./postMessage.ts";

export interface FirstMessage {
  contactId: string;
  departmentId?: string | undefined;
  subject: string;
  text: string;
  key: string;
}

/** An agent writes to a contact first, by e-mail; exactly once per key. Faults: message.placesLeft, message.channelClosed, message.keyReused, record.notFound. */
export async function writeFirst(ctx: Ctx, input: FirstMessage): Promise<ConversationRecord> {
  refusePlaces(input.text);
  const key = keyOf(ctx, input.key);
  const digest = digestOf(input.contactId, input.subject, input.text);
  const message = await oncePerKey(ctx, key, digest, () =>
    inTransaction(ctx, async (tx) => {
      const contact = await accessContact(tx, input.contactId);
      const addresses = contact.identities.filter(({ kind }) => kind === "email").map(({ value }) => value.toLowerCase());
      if (addresses.length === 0) throw fault("message.channelClosed", { channel: "email", because: "noAddress" });
      const entry = {
        _id: newId(),
        kind: "outbound" as const,
        channel: "email" as const,
        author: authorOf(ctx),
        text: input.text,
        delivery: { state: "queued" as const, reason: null, at: now() },
        key,
        digest,
      };
      const departmentId = input.departmentId ?? ctx.actor.departmentIds[0];
      const assigneeId = new Types.ObjectId(ctx.actor.id ?? undefined);
      const { messages } = await openConversation(tx, {
        contact,
        subject: input.subject,
        channel: "email",
        departmentId,
        assigneeId,
        participants: addresses,
        first: [entry],
      });
      return messages.at(-1) as MessageRecord;
    }),
  );
  return accessConversation(ctx, message.conversationId);
}
