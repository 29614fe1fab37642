import type { Ability } from "../../../shared/auth/abilities.ts";

/** What is set up by few and for everybody, in the order of the settings' rail; who lacks the ability does not see it. */
export const settingsSections = [
  {
    key: "people",
    areas: [
      { to: "/people", icon: "users", key: "people", ability: "agent.read" },
      { to: "/roles", icon: "key", key: "roles", ability: "agent.read" },
      { to: "/skills", icon: "star", key: "skills", ability: "agent.manage" },
    ],
  },
  {
    key: "time",
    areas: [
      { to: "/calendars", icon: "calendar", key: "calendars", ability: "policy.read" },
      { to: "/policies", icon: "target", key: "policies", ability: "policy.read" },
      { to: "/ladders", icon: "ladder", key: "ladders", ability: "ladder.read" },
      { to: "/duty", icon: "headset", key: "duty", ability: "duty.read" },
    ],
  },
  {
    key: "work",
    areas: [
      { to: "/routing", icon: "route", key: "routing", ability: "queue.read" },
      { to: "/transfers/rules", icon: "transfer", key: "transferRules", ability: "transfer.manage" },
      { to: "/rules", icon: "wand", key: "rules", ability: "rule.manage" },
      { to: "/macros", icon: "bolt", key: "writing", ability: "conversation.note" },
      { to: "/tags", icon: "tag", key: "tags", ability: "tag.manage" },
      { to: "/fields", icon: "table", key: "fields", ability: "field.manage" },
    ],
  },
  {
    key: "system",
    areas: [
      { to: "/webhooks", icon: "link", key: "webhooks", ability: "webhook.manage" },
      { to: "/audit", icon: "history", key: "audit", ability: "audit.read" },
    ],
  },
] as const satisfies { key: string; areas: { to: string; icon: string; key: string; ability: Ability }[] }[];

export type SettingsArea = (typeof settingsSections)[number]["areas"][number];

/** The area an address belongs to; the longest wins, and no area where there is none. */
export const settingsAreaAt = (path: string): SettingsArea | undefined =>
  settingsSections
    .flatMap(({ areas }): SettingsArea[] => [...areas])
    .filter(({ to }) => path === to || path.startsWith(`${to}/`))
    .toSorted((a, b) => b.to.length - a.to.length)[0];
