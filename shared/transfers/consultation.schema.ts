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

/** The consultations of a list after one changed: open ones first due first; what is known to have ended stays ended. */
export function applyConsultation(list: Consultation[], changed: Consultation, belongs: boolean): Consultation[] {
  const known = list.find(({ id }) => id === changed.id);
  if (known && (known.state !== "open" || stage(changed) < stage(known))) return list;
  const others = list.filter(({ id }) => id !== changed.id);
  if (!belongs) return known ? others : list;
  return [...others, changed].sort((a, b) => compare(a.dueAt, b.dueAt) || compare(a.id, b.id));
}

/** A question is warned of, then late, then ended, and never the other way. */
const stage = ({ state, warned, breached }: Consultation) => (state === "open" ? Number(warned) + Number(breached) : 3);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
