import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Policy, PolicyInput } from "../../../shared/sla/policy.schema.ts";
import { api } from "../../platform/api.ts";
import { ownName } from "../../platform/people.ts";
import { queries } from "../../platform/queries.ts";
import { undoable } from "../../ui/floating/undoable.ts";
import { policiesQuery, rulesOf } from "./policiesQueries.ts";

/** A policy as it is edited; saving makes a new version, and nothing is saved before. */
export function usePolicyDraft(saved: Policy | null, fresh: PolicyInput, onSaved: (id: string | null) => void) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<PolicyInput | null>(null);
  const [seenVersion, setSeenVersion] = useState(saved?.version ?? 0);
  const rules = draft ?? (saved ? rulesOf(saved) : fresh);
  const save = useMutation({
    mutationFn: () => (saved ? api.policies.change({ ...rules, id: saved.id, seenVersion }) : api.policies.create(rules)),
    onSuccess: async ({ id, version, ...rest }) => {
      const back = () => (saved ? api.policies.change({ ...rulesOf(saved), id, seenVersion: version }) : api.policies.remove({ id }));
      undoable(t("policies.saved", { name: ownName(rest) }), t("ui.undo"), async () => (await back(), await afresh()));
      await afresh();
      setSeenVersion(version);
      setDraft(null);
      onSaved(id);
    },
    onError: afresh,
  });
  const remove = useMutation({
    mutationFn: () => api.policies.remove({ id: saved?.id as never }),
    onSuccess: async () => {
      const back = async ({ id, position }: Policy) => (await api.policies.bringBack({ id, position }), await afresh());
      if (saved) undoable(t("policies.removed", { name: ownName(saved) }), t("ui.undo"), () => back(saved));
      await afresh();
      onSaved(null);
    },
  });
  const change = (by: Partial<PolicyInput>) => {
    if (draft === null && saved) setSeenVersion(saved.version);
    setDraft({ ...rules, ...by });
  };
  const discard = () => (setDraft(null), save.reset());
  return { rules, changed: draft !== null || saved === null, change, discard, save, remove };
}

const afresh = () => queries.invalidateQueries({ queryKey: policiesQuery.queryKey });
