import type { Condition, Conditions } from "../../../shared/conditions/condition.schema.ts";
import { startingPolicy } from "../../../shared/sla/startingRules.ts";
import { until, type Api, type World } from "../../support/world.ts";
import { owedFor, settle } from "./readerBehind.ts";

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
  const [lawful] = (await api.deadlines.list()).items.filter(({ id }) => id === "dotAcknowledge");
  if (!lawful) throw new Error("the deadline is ready-made");
  const { version, changedAt: _at, changedBy: _by, ...said } = lawful;
  await api.deadlines.change({ ...said, on: true, all: [{ fact: "tag", is: [tag] }], seenVersion: version });
  await api.skills.hand({ name: tag, give: [lin.id as never], take: [] });
  await api.routing.changePlan({ ...(await api.routing.plan({ departmentId })), skillTags: [tag] });
  return { views, rule, policy, now, ask };

  /** Lets one of the views ask for something else. */
  async function ask(viewId: string, asked: Conditions) {
    const { items } = await api.views.list();
    for (const { id, name, nameZh, sharing, teamId, version } of items.filter((one) => one.id === viewId))
      await api.views.change({ id, name, nameZh, sharing, teamId, conditions: asked, seenVersion: version });
  }

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
    const deadline = (await api.deadlines.list()).items.find(({ id }) => id === "dotAcknowledge");
    return {
      views: views.map(({ id }) => tagsOf(saved.find((one) => one.id === id)?.conditions)),
      viewVersions: views.map(({ id }) => saved.find((one) => one.id === id)?.version),
      rule: rules.flatMap(({ id, conditions, version }) => (id === rule.id ? [tagsOf(conditions), version] : [])),
      policy: [namesOf(stored?.all), stored?.version],
      deadline: [namesOf(deadline?.all), deadline?.version],
      step: tagsOf(steps[0]?.onlyIf),
      macro: macros.flatMap(({ actions }) => actions),
      plan: skillTags,
      skill: (await api.auth.listAgents({})).items.find(({ id }) => id === lin.id)?.skills,
    };
  }
}

const tagsOf = (conditions: Conditions | null | undefined) => namesOf(conditions?.groups[0]?.conditions);
const namesOf = (all: readonly { fact: string; is?: unknown }[] | undefined) =>
  all?.flatMap(({ fact, is }) => (fact === "tag" ? is : [])).join();

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
  deadline: [tag, 1],
});

/** Does now what is owed once nothing carries a name any more, until every reader has come past it. */
export async function nameSettled(name: string) {
  const [owed] = (await owedFor(name)).slice(-1);
  await until(async () => (await settle(owed), (await stillAsks(name)) === 0));
}

/** How many stored views still ask by a name of until lately. */
export async function stillAsks(name: string): Promise<number> {
  const { ViewModel } = await import("../../../server/features/views/view.model.ts");
  return ViewModel.collection.countDocuments({ "conditions.groups.conditions.was": name });
}

/** The policies the clocks of a conversation ran by, one after the other. */
export async function ranBy(api: Api, id: string) {
  const { items } = await api.clocks.ofConversation({ id: id as never });
  return items.map(({ kind, intervals }) => {
    const by = intervals.map(({ policyId, policyVersion }) => `${policyId}:${policyVersion}`);
    return [kind, ...by.filter((price, index) => price !== by[index - 1])];
  });
}

/** What belongs to a saved view, as one text. */
export async function subjectsOf(api: Api, id: string): Promise<string> {
  const { items } = await api.views.conversations({ id: id as never });
  return items
    .map(({ subject }) => subject)
    .toSorted()
    .join();
}

/** What views ask for that are saved with a name at the moment in which the tag gets another one. */
export async function savedMeanwhile(api: Api, name: string, rename: () => Promise<unknown>): Promise<Conditions[]> {
  const save = (of: string) =>
    api.views.add({ name: `Late ${of}`, nameZh: null, sharing: "personal", teamId: null, conditions: asksFor(name) });
  await Promise.all([save("1"), save("2"), rename(), save("3"), save("4")]);
  const saved = (await api.views.list()).items.filter((view) => view.name.startsWith("Late "));
  await Promise.all(saved.map(({ id }) => api.views.remove({ id })));
  return saved.map(({ conditions }) => conditions);
}

/** Lets what carries a tag hear of its new names once more. */
export async function readAgain(from: string) {
  const { newestEvents } = await import("../../../server/platform/eventLog/index.ts");
  const { followTags } = await import("../../../server/features/conversations/index.ts");
  const { followContactTags } = await import("../../../server/features/contacts/index.ts");
  for (const event of await newestEvents({ types: ["tags.renamed"], only: { "payload.from": from } }, 10))
    for (const reader of [followTags, followContactTags]) await reader.take(event);
}
