import type { Reader } from "../../../../platform/eventLog/index.ts";
import {
  conversationJoined,
  conversationOpened,
  conversationRegrouped,
  messagePosted,
  type ConversationChanged,
} from "../../../conversations/index.ts";
import { emailSettings } from "../emailSettings.ts";
import { followRegrouping } from "./followRegrouping.ts";
import { queueMails } from "./queueMail.ts";

const regroupings = [conversationJoined.type, conversationRegrouped.type];

/** Follows what is posted: every outbound message of channel email gets its send record and its Message-ID before any session [MAIL-18]. */
export const mailOutReader = (settingsOf = emailSettings): Reader => ({
  name: "email.queue",
  types: [conversationOpened.type, messagePosted.type, ...regroupings],
  concerns: ({ type, payload }) =>
    regroupings.includes(type) || (payload as ConversationChanged).messages.some(({ channel }) => channel === "email"),
  take: (event) => (regroupings.includes(event.type) ? followRegrouping(event) : queueMails(event, settingsOf())),
});
