import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Policy, PolicyInput } from "../../../shared/sla/policy.schema.ts";
import { api } from "../../platform/api.ts";
import { queries } from "../../platform/queries.ts";
import { policiesQuery, rulesOf } from "./policiesQueries.ts";

/** A policy as it is edited; saving makes a new version, and nothing is saved before. */
export function usePolicyDraft(saved: Policy | null, fresh: PolicyInput, onSaved: (id: string | null) => void) {
  const [draft, setDraft] = useState<PolicyInput | null>(null);
  const [seenVersion, setSeenVersion] = useState(saved?.version ?? 0);
  const rules = draft ?? (saved ? rulesOf(saved) : fresh);
  const afresh = () => queries.invalidateQueries({ queryKey: policiesQuery.queryKey });
  const save = useMutation({
    mutationFn: () => (saved ? api.policies.change({ ...rules, id: saved.id, seenVersion }) : api.policies.create(rules)),
    onSuccess: async ({ id, version }) => {
      await afresh();
      setSeenVersion(version);
      setDraft(null);
      onSaved(id);
    },
    onError: afresh,
  });
  const remove = useMutation({
    mutationFn: () => api.policies.remove({ id: saved?.id as never }),
    onSuccess: async () => (await afresh(), onSaved(null)),
  });
  const change = (by: Partial<PolicyInput>) => {
    if (draft === null && saved) setSeenVersion(saved.version);
    setDraft({ ...rules, ...by });
  };
  const discard = () => (setDraft(null), save.reset());
  return { rules, changed: draft !== null || saved === null, change, discard, save, remove };
}
