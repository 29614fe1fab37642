import { z } from "zod";
import { AgentId, ConsultationId, ConversationId, DepartmentId, Instant } from "../contract/ids.ts";

const Person = z.object({ id: AgentId, name: z.string() });

/** A question to another department inside a thread; the conversation stays where it is (TRF-5). */
export const Consultation = z.object({
  id: ConsultationId,
  conversationId: ConversationId,
  number: z.string(),
  subject: z.string(),
  fromDepartmentId: DepartmentId,
  departmentId: DepartmentId,
  question: z.string(),
  askedBy: Person,
  askedAt: Instant,
  minutes: z.number().describe("business minutes the asked department has"),
  dueAt: Instant,
  state: z.enum(["open", "answered", "closed"]),
  warned: z.boolean(),
  breached: z.boolean(),
  answeredBy: Person.nullable(),
  endedAt: Instant.nullable(),
  usedMinutes: z.number().nullable().describe("business minutes until the answer"),
});
export type Consultation = z.infer<typeof Consultation>;
