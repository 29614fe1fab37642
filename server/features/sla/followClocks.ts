import { systemCtx } from "../../platform/ctx.ts";
import type { EventRecord, Reader } from "../../platform/eventLog/index.ts";
import { conversationOpened, messagePosted, type ConversationChanged, type MessageRecord } from "../conversations/index.ts";
import { startFirstResponse } from "./commands/startFirstResponse.ts";
import { stopFirstResponse } from "./commands/stopFirstResponse.ts";

/** Clocks start with the first message of a contact that waits for an answer, and stop with the first public answer of a person. */
export const followClocks: Reader = {
  name: "clocks",
  types: [conversationOpened.type, messagePosted.type],
  // A clock that stopped stays so: the database does not even hand those events over.
  only: {
    "fullDocument.payload.messages.kind": { $in: ["inbound", "outbound"] },
    "fullDocument.payload.conversation.clock.stoppedAt": null,
  },
  take: async (event) => {
    const { conversation, messages } = (event as EventRecord<ConversationChanged>).payload;
    const waiting = messages.find(isWaiting);
    const answer = messages.find(isAnswer);
    if (waiting && event.type === conversationOpened.type) await startFirstResponse(systemCtx(), conversation, waiting.createdAt);
    // Most answers find the clock stopped long ago: then nothing is asked of the database.
    if (answer && !conversation.clock?.stoppedAt) await stopFirstResponse(systemCtx(), conversation._id, answer.createdAt);
  },
};

const isWaiting = ({ kind, channel }: MessageRecord) => kind === "inbound" && channel !== "phone";
// A call is an answer too: somebody spoke to the contact, in whichever direction it was made.
const isAnswer = ({ kind, channel, author, call }: MessageRecord) =>
  (kind === "outbound" && author.kind === "agent") ||
  (channel === "phone" && call !== null && (call.outcome === "solved" || call.outcome === "followUp"));
