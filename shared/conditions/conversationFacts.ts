import type { Priority } from "../conversations/conversation.schema.ts";
import type { Channel } from "../conversations/message.schema.ts";
import type { Status } from "../conversations/statusMoves.ts";

/** What conditions can ask of a conversation. Instants are milliseconds since 1970. */
export interface ConversationFacts {
  status: Status;
  priority: Priority;
  channel: Channel;
  departmentId: string;
  assigneeId: string | null;
  mentionedIds: readonly string[];
  tags: readonly string[];
  tier: "platinum" | "gold" | "silver" | null;
  contactId: string;
  organisation: string | null;
  language: string | null;
  subject: string;
  unanswered: number;
  createdAt: number;
  lastActivityAt: number;
  departsAt: number | null;
  /** Null when no clock is shown, or the one that is has stopped. */
  clock: { state: "running" | "warned" | "breached" | "paused"; dueAt: number } | null;
  /** The one its clocks run by; null where nothing is promised. */
  policyId: string | null;
  snoozed: boolean;
  fields: Readonly<Record<string, string>>;
  contactTags: readonly string[];
  contactFields: Readonly<Record<string, string>>;
  organisationFields: Readonly<Record<string, string>>;
}

/** A conversation of which nothing is known: what a rule that asks for less begins with. */
export const nothingKnown: ConversationFacts = {
  status: "open",
  priority: "normal",
  channel: "email",
  departmentId: "",
  assigneeId: null,
  mentionedIds: [],
  tags: [],
  tier: null,
  contactId: "",
  organisation: null,
  language: null,
  subject: "",
  unanswered: 0,
  createdAt: 0,
  lastActivityAt: 0,
  departsAt: null,
  clock: null,
  policyId: null,
  snoozed: false,
  fields: {},
  contactTags: [],
  contactFields: {},
  organisationFields: {},
};
