import fc from "fast-check";
import { expect, it } from "vitest";
import {
  afterClosing,
  besideOf,
  dropTab,
  emptyDesk,
  keepOnly,
  keepTab,
  mostTabs,
  readDesk,
  stepTab,
  withShare,
  type Tab,
} from "../../client/platform/work/tabRules.ts";

const idOf = (at: number) => at.toString(16).padStart(24, "0") as Tab["id"];
const tab = (at: number): Tab => ({ id: idOf(at), number: `WD-${at}`, subject: `s${at}`, seq: at, unanswered: 0, name: `n${at}` });
const acts = fc.array(fc.record({ keep: fc.boolean(), at: fc.nat(20) }), { maxLength: 60 });

it("[UI-7] tabs stay few and each once, closing shows a neighbour, stepping comes round, and a reload keeps all of it", () => {
  fc.assert(
    fc.property(acts, fc.double({ min: -1, max: 2, noNaN: true }), (done, share) => {
      let desk = withShare(emptyDesk, share);
      for (const { keep, at } of done) {
        const next = afterClosing(desk, idOf(at));
        const known = desk.tabs.some(({ id }) => id === idOf(at));
        desk = keep ? keepTab(desk, tab(at)) : dropTab(desk, idOf(at));
        if (!keep && known)
          expect(next === null ? desk.tabs.length : desk.tabs.some(({ id }) => id === next)).toBe(next === null ? 0 : true);
        if (keep) expect(desk.tabs.some(({ id }) => id === idOf(at))).toBe(true);
      }
      const ids = desk.tabs.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeLessThanOrEqual(mostTabs);
      expect(desk.share >= 0.35 && desk.share <= 0.65).toBe(true);
      for (const id of ids) {
        expect(stepTab(desk, stepTab(desk, id, 1) ?? "", -1)).toBe(id);
        expect(besideOf(desk, id)).not.toBe(id);
        expect(keepOnly(desk, id)).toEqual({ ...desk, tabs: desk.tabs.filter((one) => one.id === id), beside: null });
      }
      expect(readDesk(JSON.stringify(desk))).toEqual(desk);
    }),
  );
  expect([readDesk(null), readDesk("{"), readDesk('{"tabs":7}')]).toEqual([emptyDesk, emptyDesk, emptyDesk]);
});
