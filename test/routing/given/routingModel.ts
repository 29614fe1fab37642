import { expect } from "vitest";

interface Row {
  id: string;
  assigneeId: string | null;
}

/** What routing may do, said as simply as it can be: who is there, how much one may hold, and who waited before whom. */
export function routingModel(people: string[]) {
  const present = new Map(people.map((id) => [id, false]));
  /** Somebody who held more when the limit was lowered keeps it, and gets nothing more. */
  const allowed = new Map(people.map((id) => [id, 0]));
  let limit = 0;
  let waitedBefore: string[] = [];
  let rowsNow: Row[] = [];
  const heldBy = (id: string) => rowsNow.filter(({ assigneeId }) => assigneeId === id).length;

  return {
    limit(chats: number) {
      limit = chats;
      for (const id of people) allowed.set(id, Math.max(limit, heldBy(id)));
    },
    /** Somebody comes or goes; true: is there from now on. */
    toggle(id: string) {
      present.set(id, !present.get(id));
      return present.get(id) === true;
    },
    /** Nobody ever holds more than fits; true once nothing waits while somebody able is free. */
    settled(rows: Row[]) {
      rowsNow = rows;
      for (const id of people) {
        expect(heldBy(id)).toBeLessThanOrEqual(allowed.get(id) ?? 0);
        allowed.set(id, Math.max(limit, Math.min(allowed.get(id) ?? 0, heldBy(id))));
      }
      const waits = rows.some(({ assigneeId }) => assigneeId === null);
      return !waits || ![...present].some(([id, there]) => there && heldBy(id) < limit);
    },
    /** Of what waited the last time, nothing was given before what stood before it and waits still. */
    keepsOrder(waiting: string[]) {
      const still = waitedBefore.map((id) => waiting.includes(id));
      const firstStill = still.indexOf(true);
      expect(firstStill < 0 ? [] : still.slice(firstStill).filter((one) => !one)).toEqual([]);
      waitedBefore = waiting;
    },
  };
}
