import type { Condition, Conditions } from "../../../shared/conditions/condition.schema.ts";
import { startingPolicy } from "../../../shared/sla/startingRules.ts";
import type { World } from "../../support/world.ts";

export const asksFor = (...is: string[]): Conditions => groupOf({ fact: "tag", is });
export const groupOf = (...conditions: Condition[]): Conditions => ({ match: "all", groups: [{ match: "all", conditions }] });

/** One of everything that asks for tags by name or sets them, each naming the tag; and what each of them names now. */
export async function namesEverywhere({ people: { zhao, lin }, departments: { ticketing } }: World, tag: string, other: string) {
  const { api } = zhao;
  const departmentId = ticketing as never;
  const viewOf = (name: string, conditions: Conditions) =>
    api.views.add({ name, nameZh: null, sharing: "everyone", teamId: null, conditions });
  const views = [
    await viewOf("Of it", asksFor(tag)),
    await viewOf("Of both", asksFor(tag, other)),
    await viewOf("Of other", asksFor(other)),
  ];
  const [rule, policy] = [
    await api.rules.add(noting(asksFor(tag))),
    await api.policies.create({ ...startingPolicy, name: "Promised", all: [{ fact: "tag", is: [tag] }] }),
  ];
  const step = { id: "one", at: { kind: "share" as const, clock: "any" as const, share: 3 }, onlyIf: asksFor(tag) };
  await api.escalation.changeLadder({ departmentId, steps: [{ ...step, actions: [{ kind: "raisePriority" }] }] });
  const texts = { en: "Hi", "zh-CN": "" };
  await api.macros.add({
    name: "Sets it",
    folder: "",
    shortcut: "",
    scope: { kind: "everyone" },
    texts,
    actions: [{ kind: "addTags", tags: [tag] }],
  });
  await api.skills.hand({ name: tag, give: [lin.id as never], take: [] });
  await api.routing.changePlan({ ...(await api.routing.plan({ departmentId })), skillTags: [tag] });
  return { views, rule, policy, now };

  async function now() {
    const [{ items: saved }, { items: rules }, { items: policies }] = [
      await api.views.list(),
      await api.rules.list(),
      await api.policies.list(),
    ];
    const [{ steps }, { items: macros }, { skillTags }] = [
      await api.escalation.ladder({ departmentId }),
      await api.macros.list({}),
      await api.routing.plan({ departmentId }),
    ];
    const stored = policies.find(({ id }) => id === policy.id);
    return {
      views: views.map(({ id }) => tagsOf(saved.find((one) => one.id === id)?.conditions)),
      viewVersions: views.map(({ id }) => saved.find((one) => one.id === id)?.version),
      rule: rules.flatMap(({ id, conditions, version }) => (id === rule.id ? [tagsOf(conditions), version] : [])),
      policy: [stored?.all.flatMap((one) => (one.fact === "tag" ? one.is : [])).join(), stored?.version],
      step: tagsOf(steps[0]?.onlyIf),
      macro: macros.flatMap(({ actions }) => actions),
      plan: skillTags,
      skill: (await api.auth.listAgents({})).items.find(({ id }) => id === lin.id)?.skills,
    };
  }
}

const tagsOf = (conditions: Conditions | null | undefined) =>
  conditions?.groups[0]?.conditions.flatMap((one) => (one.fact === "tag" ? one.is : [])).join();

/** Each time its conditions come to hold it leaves a note. */
export const noting = (conditions: Conditions) => ({
  ...{ name: "Comes to hold", on: true, when: { kind: "comesToHold" as const }, conditions, stops: false },
  actions: [{ kind: "note" as const, text: "It came to hold" }],
});

/** What everything names where it names this tag. */
export const namedEverywhere = (tag: string, other: string) => ({
  views: [tag, `${tag},${other}`, other],
  step: tag,
  macro: [{ kind: "addTags", tags: [tag] }],
  plan: [tag],
  skill: [tag],
});
