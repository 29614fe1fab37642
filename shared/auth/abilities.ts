/** Who may do what: every ability of the product. An endpoint or a socket event names exactly one of these. */
export const abilities = [
  "agent.manage",
  "agent.read",
  "audit.read",
  "call.log",
  "contact.read",
  "contact.write",
  "conversation.assign",
  "conversation.create",
  "conversation.join",
  "conversation.note",
  "conversation.read",
  "conversation.readAll",
  "conversation.reply",
  "conversation.status",
  "conversation.update",
  "department.manage",
  "department.read",
  "operations.read",
  "operations.retry",
  "outbox.read",
  "outbox.retry",
  "token.manage",
] as const;

export type Ability = (typeof abilities)[number];
