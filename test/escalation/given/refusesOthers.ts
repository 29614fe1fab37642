import { expect } from "vitest";
import type { World } from "../../support/world.ts";

/** Whoever may read a ladder does not change it; of two who saw the same one the second one's steps do not take the place of the first one's. */
export async function refusesOthers({ people: { lin, zhao }, departments }: World) {
  const seen = await lin.api.escalation.ladder({ departmentId: departments.ticketing as never });
  expect(seen.changedBy).toBe(zhao.name);
  const mine = { departmentId: seen.departmentId, steps: [], seenChangedAt: seen.changedAt };
  await expect(lin.api.escalation.changeLadder(mine)).rejects.toMatchObject({ code: "ability.missing" });
  await zhao.api.escalation.changeLadder(mine);
  await expect(zhao.api.escalation.changeLadder(mine)).rejects.toMatchObject({ code: "ladder.changed", data: { by: zhao.name } });
}
