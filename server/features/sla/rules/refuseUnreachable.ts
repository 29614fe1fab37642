import { instantAfter, nextOpening, type Calendar } from "../../../../shared/sla/businessTime.ts";
import type { CalendarInput } from "../../../../shared/sla/calendar.schema.ts";
import { targetKinds, type PolicyInput, type TargetKind } from "../../../../shared/sla/policy.schema.ts";
import { isZone } from "../../../../shared/sla/zone.ts";
import { now } from "../../../platform/ctx.ts";
import { fault } from "../../../platform/fault.ts";

/** A calendar nobody could work by is refused when it is saved, not when a clock needs it (CAL-4). Faults: calendar.unusable. */
export function refuseUnusable(calendar: CalendarInput) {
  if (!isZone(calendar.zone)) throw fault("calendar.unusable", { because: "unknownZone", name: calendar.zone });
  if (!nextOpening(calendar, now())) throw fault("calendar.unusable", { because: "neverOpen", name: calendar.name });
}

/** A target that would not be reached within five years is refused, by whichever calendar it runs (CAL-4). Faults: policy.unreachable. */
export function refuseUnreachable(policy: PolicyInput, calendars: readonly Calendar[]) {
  const longest = targetKinds
    .filter((kind) => policy.hours[kind] === "business")
    .map((kind): [TargetKind, number] => [kind, Math.max(0, ...Object.values(policy.targets).map((targets) => targets[kind] ?? 0))])
    .toSorted(([, a], [, b]) => b - a)[0];
  if (!longest) return;
  const [kind, minutes] = longest;
  const never = calendars.find((calendar) => instantAfter(calendar, now(), minutes) === null);
  if (never) throw fault("policy.unreachable", { policy: policy.name, kind, calendar: never.name });
}
