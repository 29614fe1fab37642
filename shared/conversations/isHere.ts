import type { Message } from "./message.schema.ts";

/** False for what moved to another conversation: a client that held it lets it go. A file of its own: the console needs it without the schemas. */
export const isHere = ({ movedTo }: Pick<Message, "movedTo">) => movedTo === undefined;
