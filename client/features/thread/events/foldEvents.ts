import type { Message } from "../../../../shared/conversations/message.schema.ts";

const quiet = new Set(["opened", "statusChanged", "assigned", "departmentChanged", "priorityChanged", "watched", "unwatched"]);
const atLeast = 4;

/** The thread in parts: every entry alone, but four or more quiet events in a row as one part that opens; `alone` stays by itself. */
export function foldEvents(messages: Message[], alone?: Message["id"]): Message[][] {
  const parts: Message[][] = [];
  let run: Message[] = [];
  const end = () => {
    parts.push(...(run.length >= atLeast ? [run] : run.map((one) => [one])));
    run = [];
  };
  for (const message of messages) {
    if (message.event && quiet.has(message.event.type) && message.id !== alone) run.push(message);
    else {
      end();
      parts.push([message]);
    }
  }
  end();
  return parts;
}
