import { useState } from "react";
import type { Ability } from "../../../shared/auth/abilities.ts";
import type { RoleInForce } from "../../../shared/auth/roleInForce.schema.ts";

/** A role that is looked at, and what it would hold once saved. */
export interface RoleDraftState {
  role: RoleInForce | null;
  abilities: readonly Ability[];
  /** The version the changes were begun on. */
  seenVersion: number;
  gained: Ability[];
  lost: Ability[];
  choose: (key: string) => void;
  toggle: (role: RoleInForce, ability: Ability) => void;
  discard: () => void;
}

/** One role is changed at a time; going to another gives up what was not saved of the first. */
export function useRoleDraft(roles: RoleInForce[]): RoleDraftState {
  const [chosen, setChosen] = useState<string | null>(null);
  const [draft, setDraft] = useState<{ key: string; abilities: Ability[]; seenVersion: number } | null>(null);
  const role = roles.find(({ key }) => key === chosen) ?? null;
  const held = role?.abilities ?? [];
  const mine = draft && draft.key === role?.key ? draft : null;
  const abilities = mine?.abilities ?? held;
  return {
    role,
    abilities,
    seenVersion: mine?.seenVersion ?? role?.version ?? 0,
    gained: abilities.filter((one) => !held.includes(one)),
    lost: held.filter((one) => !abilities.includes(one)),
    choose: (key) => (setChosen(key), setDraft(null)),
    toggle: ({ key, abilities: saved, version }, ability) => {
      const before = draft?.key === key ? draft : { key, abilities: saved, seenVersion: version };
      const after = before.abilities.includes(ability) ? before.abilities.filter((one) => one !== ability) : [...before.abilities, ability];
      setChosen(key);
      setDraft({ ...before, abilities: after });
    },
    discard: () => setDraft(null),
  };
}
