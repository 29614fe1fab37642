import { abilities, type Ability } from "../../../shared/auth/abilities.ts";

/** What a person may do, as the matrix shows it: from the daily work to what changes the desk for everybody. */
const order = {
  conversations: ["conversation", "call", "outbox", "view", "macro", "task", "tag", "bulk"],
  passing: ["queue", "transfer", "availability"],
  contacts: ["contact"],
  settings: [],
} as const;
export type AbilityGroup = keyof typeof order;

const groupOf = (ability: Ability): AbilityGroup => {
  const [about = "", act = ""] = ability.split(".");
  if (act === "manage" && about !== "macro" && about !== "availability") return "settings";
  return (Object.keys(order) as AbilityGroup[]).find((group) => order[group].some((one: string) => one === about)) ?? "settings";
};

/** Every ability of the product, once, in its group. */
export const abilityGroups = (Object.keys(order) as AbilityGroup[]).map((group) => ({
  group,
  abilities: abilities.filter((ability) => groupOf(ability) === group),
}));
