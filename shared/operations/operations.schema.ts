import { z } from "zod";
import { DutyId, Instant, SetAsideEventId } from "../contract/ids.ts";

/** A reaction to events: who works for it, and how far it is behind. */
export const ReaderState = z.object({
  name: z.string(),
  holder: z.string().nullable().describe("machine:process that reads now; null when nobody does"),
  behindSeconds: z.number().describe("age of the oldest event it has not taken; 0 when it has all"),
  lastEventAt: Instant.nullable().describe("when the last event it took happened"),
  setAside: z.number().int().describe("events it could not take"),
});
export type ReaderState = z.infer<typeof ReaderState>;

/** Work of one type that falls due by itself. */
export const DutyState = z.object({
  type: z.string(),
  waiting: z.number().int(),
  running: z.number().int(),
  late: z.number().int().describe("due for more than 5 s and not begun, or begun by a worker that died"),
  dead: z.number().int().describe("failed for good"),
});
export type DutyState = z.infer<typeof DutyState>;

const Engine = z.object({ ready: z.boolean(), reason: z.string().nullable() });

export const Operations = z.object({
  at: Instant,
  engines: z.object({
    database: Engine,
    search: Engine,
    mailOut: Engine.describe("the server that takes outgoing mail; reason `notSet` when there is none"),
    mailIn: Engine.nullable().describe("our own mail listener; null when another process listens"),
  }),
  readers: z.array(ReaderState),
  duties: z.array(DutyState),
});
export type Operations = z.infer<typeof Operations>;

export const SetAsideEvent = z.object({
  id: SetAsideEventId,
  reader: z.string(),
  type: z.string(),
  eventId: z.string(),
  state: z.enum(["aside", "retrying", "taken", "dismissed"]),
  tries: z.number().int(),
  error: z.string(),
  at: Instant,
});
export type SetAsideEvent = z.infer<typeof SetAsideEvent>;

export const DeadDuty = z.object({
  id: DutyId,
  type: z.string(),
  key: z.string().nullable(),
  state: z.enum(["waiting", "running", "done", "dead", "dismissed"]),
  attempts: z.number().int(),
  error: z.string(),
  at: Instant.describe("when it failed for good, or falls due again"),
});
export type DeadDuty = z.infer<typeof DeadDuty>;
