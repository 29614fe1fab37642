import type { ClockFaceRecord } from "../conversations/index.ts";
import type { ClockRecord } from "./clock.model.ts";

/** What a conversation shows of its clock. */
export const faceOf = ({ kind, state, startedAt, warnAt, dueAt, stoppedAt, targetMinutes, calendar }: ClockRecord): ClockFaceRecord => ({
  kind,
  state,
  startedAt,
  warnAt,
  dueAt,
  stoppedAt,
  targetMinutes,
  calendar,
});
