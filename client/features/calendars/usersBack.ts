import type { SavedCalendar } from "../../../shared/sla/calendar.schema.ts";

type Users = Pick<SavedCalendar, "id" | "isOrganisations" | "departmentIds">;

/**
 * What takes a tick back: the calendars it changed as they were before, the organisation's first, as another has to be that before one ceases
 * to be. Null once any of them is not as the tick left it any more.
 */
export function usersBack<One extends Users>(before: readonly One[], tick: Users, now: readonly Users[]): One[] | null {
  const touched = before.filter((one) => !isSame(one, left(one, tick)));
  const untouched = touched.every((one) => now.some((other) => other.id === one.id && isSame(other, left(one, tick))));
  return untouched ? touched.toSorted((a, b) => Number(b.isOrganisations) - Number(a.isOrganisations)) : null;
}

/** Every department, and the organisation, works by one calendar at most: what one is given the others lose. */
const left = (one: Users, tick: Users): Users =>
  one.id === tick.id
    ? tick
    : {
        id: one.id,
        isOrganisations: one.isOrganisations && !tick.isOrganisations,
        departmentIds: one.departmentIds.filter((id) => !tick.departmentIds.includes(id)),
      };

const isSame = (a: Users, b: Users) =>
  a.isOrganisations === b.isOrganisations && a.departmentIds.toSorted().join() === b.departmentIds.toSorted().join();
