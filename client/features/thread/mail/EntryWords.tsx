import type { Message } from "../../../../shared/conversations/message.schema.ts";
import { MailBody } from "./MailBody.tsx";
import { WrittenText } from "./WrittenText.tsx";

/** The words of an entry: a mail's, or what somebody wrote here. */
export const EntryWords = ({ message }: { message: Message }) =>
  message.mail ? <MailBody message={message} mail={message.mail} /> : <WrittenText message={message} />;
