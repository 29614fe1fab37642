import { namesTag } from "../../../shared/tags/tagNaming.ts";
import type { AskerCounts } from "../../../shared/tags/tags.api.ts";
import type { Ctx, Tx } from "../../platform/ctx.ts";
import { requireNeeds } from "../../platform/http/procedures.ts";
import { laddersNamingTags } from "../escalation/index.ts";
import { macrosNamingTags } from "../macros/index.ts";
import { plansNamingTags } from "../routing/index.ts";
import { rulesNamingTags } from "../rules/index.ts";
import { deadlinesNamingTags, policiesNamingTags } from "../sla/index.ts";
import type { Asking, TagAsker } from "../tags/index.ts";
import { viewsNamingTags } from "../views/index.ts";
import { agentsNamingTags } from "./agentsNamingTags.ts";

/** Everything that asks for tags by name or sets them. */
const askers: readonly TagAsker[] = [
  viewsNamingTags,
  rulesNamingTags,
  policiesNamingTags,
  deadlinesNamingTags,
  laddersNamingTags,
  plansNamingTags,
  macrosNamingTags,
  agentsNamingTags,
];

/** What may name these tags, all of it as it was before any of it is written: whether a skill goes along is asked of the plans. */
export async function askingsOf(names: string[], tx: Tx): Promise<{ asker: TagAsker; asking: Asking }[]> {
  const found = [];
  for (const asker of askers) for (const asking of await asker.naming(names, tx)) found.push({ asker, asking });
  return found;
}

/** Two tags that become one, or are parted, change who gets work: that takes what a change of the plan takes (SKILL-1). Faults: ability.missing. */
export const requireFor = (ctx: Ctx, { of }: TagAsker) => void (of === "plan" && requireNeeds(ctx, "routing.manage"));

/** How many things of each kind ask for a tag or set it: what its new name follows to. */
export async function countAskers(name: string): Promise<AskerCounts> {
  const counts = await Promise.all(
    askers.map(async ({ of, naming }) => [of, (await naming([name])).filter(({ asked }) => namesTag(asked, name)).length]),
  );
  return Object.fromEntries(counts) as AskerCounts;
}
