import type { Message } from "../../../../shared/conversations/message.schema.ts";

const ends: Partial<Record<string, string>> = { joinedHere: "unjoinedHere", splitOff: "splitUndone", splitFrom: "splitWentBack" };

/** True when what an entry tells of was not taken back by a later one of the same other conversation. */
export function stands({ event, seq }: Message, all: Message[]): boolean {
  const end = event && ends[event.type];
  if (!end || !("number" in event)) return false;
  const again = (type: string) => (one: Message) =>
    one.event?.type === type && "number" in one.event && one.event.number === event.number && one.seq > seq;
  return !all.some(again(end)) && !all.some(again(event.type));
}
