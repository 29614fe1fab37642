import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineEnd, nextShare, placeOf, rowsOf, shareAt } from "../../shared/escalation/ladderLine.ts";

const share = fc.integer({ min: 2, max: 60 }).map((twentieths) => twentieths / 20);

describe("the line of a ladder", () => {
  it("[LAD-1] a step stands where its share is, and is dropped at the share it stands at", () => {
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 20 }), (shares) => {
        const end = lineEnd(shares);
        for (const one of shares) expect(shareAt(placeOf(one, end), end)).toBe(one);
        const rising = shares.toSorted((a, b) => a - b).map((one) => placeOf(one, end));
        expect(rising).toEqual(rising.toSorted((a, b) => a - b));
        expect(rising.every((place) => place > 0 && place <= 100)).toBe(true);
      }),
    );
    expect([placeOf(1, 1.5), placeOf(Number.NaN, 1.5), shareAt(-5, 1.5), shareAt(200, 1.5)]).toEqual([72, 0, 0.1, 3]);
    expect([nextShare(0.75, 1), nextShare(3, 1), nextShare(0.1, -1)]).toEqual([0.8, 3, 0.1]);
  });

  it("[LAD-1] no two pins of a row stand on one another", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 20 }), fc.constantFrom(4, 8.8), (places, room) => {
        const rows = rowsOf(places, room);
        for (const [i, a] of places.entries())
          for (const [j, b] of places.entries()) if (i < j && rows[i] === rows[j]) expect(Math.abs(a - b)).toBeGreaterThanOrEqual(room);
      }),
    );
    expect(rowsOf([54, 36, 54])).toEqual([0, 0, 1]);
  });
});
