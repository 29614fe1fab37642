/** Where a key works: everywhere, in the list, or in the open conversation. */
export type KeyPlace = "everywhere" | "list" | "conversation";

/** Every single key of the console, in the order of the sheet; its words are `keys.does.<id>`. The palette offers each as a command too. */
export const knownKeys = [
  { id: "palette", keys: "Mod+K", place: "everywhere", icon: "search" },
  { id: "find", keys: "/", place: "everywhere", icon: "search" },
  { id: "sheet", keys: "?", place: "everywhere", icon: "info" },
  { id: "takeNext", keys: "Shift+N", place: "everywhere", icon: "inbox" },
  { id: "call", keys: "C", place: "everywhere", icon: "phone" },
  { id: "availability", keys: "Shift+A", place: "everywhere", icon: "user" },
  { id: "pane", keys: "F6", place: "everywhere", icon: "arrow" },
  { id: "nextTab", keys: ".", place: "everywhere", icon: "right" },
  { id: "lastTab", keys: ",", place: "everywhere", icon: "left" },
  { id: "nthTab", keys: "1", place: "everywhere", icon: "copy" },
  { id: "rail", keys: "[", place: "everywhere", icon: "ul" },
  { id: "next", keys: "J", place: "list", icon: "down" },
  { id: "previous", keys: "K", place: "list", icon: "up" },
  { id: "choose", keys: "X", place: "list", icon: "check" },
  { id: "chooseDown", keys: "Shift+J", place: "list", icon: "down" },
  { id: "chooseUp", keys: "Shift+K", place: "list", icon: "up" },
  { id: "chooseAll", keys: "Mod+A", place: "list", icon: "checks" },
  { id: "reply", keys: "R", place: "conversation", icon: "reply" },
  { id: "note", keys: "N", place: "conversation", icon: "note" },
  { id: "macro", keys: "M", place: "conversation", icon: "bolt" },
  { id: "resolve", keys: "E", place: "conversation", icon: "check" },
  { id: "pending", keys: "P", place: "conversation", icon: "clock" },
  { id: "hold", keys: "H", place: "conversation", icon: "pause" },
  { id: "assign", keys: "A", place: "conversation", icon: "user" },
  { id: "transfer", keys: "Shift+T", place: "conversation", icon: "transfer" },
  { id: "snooze", keys: "Z", place: "conversation", icon: "zzz" },
  { id: "tags", keys: "T", place: "conversation", icon: "tag" },
  { id: "clocks", keys: "W", place: "conversation", icon: "clock" },
  { id: "contact", keys: "]", place: "conversation", icon: "user" },
  { id: "merge", keys: "Shift+M", place: "conversation", icon: "merge" },
  { id: "split", keys: "Shift+S", place: "conversation", icon: "transfer" },
  { id: "print", keys: "Shift+P", place: "conversation", icon: "doc" },
  { id: "findHere", keys: "Mod+F", place: "conversation", icon: "search" },
  { id: "unread", keys: "Shift+U", place: "conversation", icon: "down" },
  { id: "layBack", keys: "U", place: "conversation", icon: "mail" },
  { id: "watch", keys: "Shift+W", place: "conversation", icon: "eye" },
  { id: "keepTab", keys: "O", place: "conversation", icon: "plus" },
  { id: "closeTab", keys: "Q", place: "conversation", icon: "x" },
  { id: "beside", keys: "V", place: "conversation", icon: "compare" },
  { id: "otherSide", keys: "Shift+V", place: "conversation", icon: "arrow" },
  { id: "back", keys: "Escape", place: "conversation", icon: "left" },
] as const satisfies { id: string; keys: string; place: KeyPlace; icon: string }[];

export type KnownKey = (typeof knownKeys)[number];

/** Does what a key does, as if it were pressed. */
export function pressKey(keys: KnownKey["keys"]) {
  const parts = keys.split("+");
  const key = parts.at(-1) ?? "";
  const shiftKey = parts.includes("Shift");
  const init = { key: shiftKey || key.length > 1 ? key : key.toLowerCase(), shiftKey, ctrlKey: parts.includes("Mod"), bubbles: true };
  document.body.dispatchEvent(new KeyboardEvent("keydown", init));
}
