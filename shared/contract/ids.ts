import { z } from "zod";

/** One id as the outside sees it: 24 lower-case hexadecimal digits (an ObjectId), branded by what it names so that ids cannot be mixed up. */
const idOf = <Name extends string>(name: Name) =>
  z
    .string()
    .regex(/^[0-9a-f]{24}$/)
    .brand<Name>()
    .describe(`${name}: 24 hexadecimal digits`);

export const AgentId = idOf("AgentId");
export const AttachmentId = idOf("AttachmentId");
export const BulkJobId = idOf("BulkJobId");
export const CalendarId = idOf("CalendarId");
export const ClockId = idOf("ClockId");
export const ConsultationId = idOf("ConsultationId");
export const ContactId = idOf("ContactId");
export const ConversationId = idOf("ConversationId");
export const DepartmentId = idOf("DepartmentId");
export const DutyId = idOf("DutyId");
export const HookId = idOf("HookId");
export const IncidentId = idOf("IncidentId");
export const LadderRunId = idOf("LadderRunId");
export const MacroId = idOf("MacroId");
export const MessageId = idOf("MessageId");
export const NotificationId = idOf("NotificationId");
export const OfferId = idOf("OfferId");
export const SetAsideEventId = idOf("SetAsideEventId");
export const PolicyId = idOf("PolicyId");
export const RuleId = idOf("RuleId");
export const RuleRunId = idOf("RuleRunId");
export const TaskId = idOf("TaskId");
export const TagId = idOf("TagId");
export const TeamId = idOf("TeamId");
export const TokenId = idOf("TokenId");
export const TransferId = idOf("TransferId");
export const ViewId = idOf("ViewId");
export const WebhookId = idOf("WebhookId");
export const WebhookDeliveryId = idOf("WebhookDeliveryId");

export type AgentId = z.infer<typeof AgentId>;
export type AttachmentId = z.infer<typeof AttachmentId>;
export type BulkJobId = z.infer<typeof BulkJobId>;
export type CalendarId = z.infer<typeof CalendarId>;
export type ClockId = z.infer<typeof ClockId>;
export type ConsultationId = z.infer<typeof ConsultationId>;
export type ContactId = z.infer<typeof ContactId>;
export type ConversationId = z.infer<typeof ConversationId>;
export type DepartmentId = z.infer<typeof DepartmentId>;
export type DutyId = z.infer<typeof DutyId>;
export type HookId = z.infer<typeof HookId>;
export type IncidentId = z.infer<typeof IncidentId>;
export type LadderRunId = z.infer<typeof LadderRunId>;
export type MacroId = z.infer<typeof MacroId>;
export type MessageId = z.infer<typeof MessageId>;
export type NotificationId = z.infer<typeof NotificationId>;
export type OfferId = z.infer<typeof OfferId>;
export type SetAsideEventId = z.infer<typeof SetAsideEventId>;
export type PolicyId = z.infer<typeof PolicyId>;
export type RuleId = z.infer<typeof RuleId>;
export type RuleRunId = z.infer<typeof RuleRunId>;
export type TaskId = z.infer<typeof TaskId>;
export type TagId = z.infer<typeof TagId>;
export type TeamId = z.infer<typeof TeamId>;
export type TokenId = z.infer<typeof TokenId>;
export type TransferId = z.infer<typeof TransferId>;
export type ViewId = z.infer<typeof ViewId>;
export type WebhookId = z.infer<typeof WebhookId>;
export type WebhookDeliveryId = z.infer<typeof WebhookDeliveryId>;

/** A key a sender invents once per thing it sends (MSG-1): 8 to 200 visible ASCII characters. */
export const IdempotencyKey = z.string().regex(/^[\x21-\x7e]{8,200}$/);

/** An instant as ISO 8601 in UTC. */
export const Instant = z.iso.datetime();
