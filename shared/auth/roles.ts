import { z } from "zod";
import { abilities, type Ability } from "./abilities.ts";
import { roleNames } from "./roleNames.ts";

// A file of its own: the console needs the names without the schemas.
export { roleNames };
export const RoleName = z.enum(roleNames);
export type RoleName = z.infer<typeof RoleName>;

const agent: Ability[] = [
  "duty.read",
  "agent.read",
  "calendar.read",
  "call.log",
  "contact.read",
  "contact.write",
  "conversation.assign",
  "conversation.create",
  "conversation.join",
  "conversation.note",
  "conversation.read",
  "conversation.reply",
  "conversation.status",
  "conversation.update",
  "department.read",
  "ladder.read",
  "outbox.read",
  "outbox.retry",
  "policy.read",
  "queue.read",
  "queue.take",
  "token.manage",
  "transfer.accept",
  "transfer.offer",
  "transfer.read",
  "view.write",
  "bulk.run",
  "tag.create",
];
const readOnly: Ability[] = [
  "duty.read",
  "agent.read",
  "audit.read",
  "calendar.read",
  "contact.read",
  "conversation.read",
  "conversation.readAll",
  "department.read",
  "ladder.read",
  "operations.read",
  "outbox.read",
  "policy.read",
  "queue.read",
  "transfer.read",
];

/** The built-in roles as sets of abilities. An auditor reads everything and changes nothing. */
export const roles: Record<RoleName, ReadonlySet<Ability>> = {
  agent: new Set(agent),
  lead: new Set([...agent, "view.share", "tag.manage", "macro.manage", "duty.manage", "availability.manage", "operations.read"]),
  supervisor: new Set([
    ...agent,
    "view.share",
    "tag.manage",
    "macro.manage",
    "duty.manage",
    "availability.manage",
    "operations.read",
    "operations.retry",
    "conversation.readAll",
  ]),
  administrator: new Set(abilities),
  auditor: new Set(readOnly),
};
