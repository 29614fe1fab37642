import fc from "fast-check";
import { expect, it } from "vitest";
import { applyRowToList, belongsToList, inListOrder, type ListScope } from "../../shared/conversations/applyRowToList.ts";
import { builtInViews, listOrders } from "../../shared/conversations/listViews.ts";
import type { ConversationRow } from "../../shared/conversations/conversation.schema.ts";

const viewer = { id: "me", departmentIds: ["tickets"], readsAll: false };
const instant = fc.integer({ min: 0, max: 30 }).map((day) => new Date(Date.UTC(2026, 9, 1 + day)).toISOString());

const row = fc.record({
  id: fc.constantFrom("a", "b", "c", "d", "e", "f"),
  status: fc.constantFrom("open", "pending", "onHold", "resolved", "spam"),
  ownerDepartmentId: fc.constantFrom("tickets", "refunds"),
  assigneeId: fc.constantFrom("me", "lin", null),
  lastActivityAt: instant,
  createdAt: instant,
  priority: fc.constantFrom("urgent", "high", "normal", "low"),
  unanswered: fc.constantFrom(0, 1),
  snooze: fc.constantFrom(undefined, undefined, { until: null, at: "", by: "Lin" }),
  mentionedIds: fc.constantFrom(undefined, ["me"], ["lin"]),
  clock: fc.option(fc.record({ dueAt: instant, stoppedAt: fc.option(instant), state: fc.constantFrom("running", "paused") })),
});
const scope = fc.record({
  view: fc.constantFrom(...builtInViews),
  state: fc.constantFrom("active", "done"),
  order: fc.constantFrom(...listOrders),
});

/** The list as the server would answer it: what belongs, sorted. */
function readAfresh(rows: ConversationRow[], asked: ListScope) {
  return rows.filter((one) => belongsToList(one, asked, viewer)).toSorted((a, b) => inListOrder(a, b, asked.order));
}

it("[SYNC-2] a list after every change equals the list read afresh", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), scope, (changes, asked) => {
      const listScope = asked as ListScope;
      const all = new Map<string, ConversationRow>();
      let shown: ConversationRow[] = [];
      changes.forEach((change, revision) => {
        const next = { ...change, revision } as unknown as ConversationRow;
        all.set(next.id, next);
        shown = applyRowToList(shown, next, belongsToList(next, listScope, viewer), { order: listScope.order, complete: true });
        expect(shown.map(({ id }) => id)).toEqual(readAfresh([...all.values()], listScope).map(({ id }) => id));
      });
    }),
  );
});

it("[SYNC-2] an older version of a row changes nothing", () => {
  const shown = [{ id: "a", revision: 5, lastActivityAt: "2026-10-08T06:00:00.000Z", clock: null }] as unknown as ConversationRow[];
  const older = { ...shown[0], revision: 4, lastActivityAt: "2026-10-09T06:00:00.000Z" } as ConversationRow;
  expect(applyRowToList(shown, older, true, { order: "newest", complete: true })).toBe(shown);
});

it("a row behind the last one of an unfinished page waits for its page", () => {
  const shown = [{ id: "a", revision: 1, lastActivityAt: "2026-10-08T06:00:00.000Z", clock: null }] as unknown as ConversationRow[];
  const behind = { ...shown[0], id: "b", lastActivityAt: "2026-10-01T06:00:00.000Z" } as unknown as ConversationRow;
  expect(applyRowToList(shown, behind, true, { order: "newest", complete: false })).toEqual(shown);
});
