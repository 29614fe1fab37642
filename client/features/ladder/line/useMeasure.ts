import { useState } from "react";
import type { Policy } from "../../../../shared/sla/policy.schema.ts";
import { usePolicies } from "../../../platform/work/allPolicies.ts";
import type { ClockKind, Measure } from "./lineText.ts";

export interface AsFor {
  policyId: string;
  priority: keyof Policy["targets"];
}

/** What the line can be read in, and how that is chosen. */
export interface LinePick {
  policies: Policy[];
  asFor: AsFor | null;
  setKind: (kind: ClockKind) => void;
  setAsFor: (asFor: AsFor) => void;
}

/** In what the line is read: a clock, and the target a policy gives it for one priority. At first the policy that holds for whoever no other does. */
export function useMeasure(first: ClockKind | undefined): { measure: Measure; pick: LinePick } {
  const [kind, setKind] = useState<ClockKind>(first ?? "firstResponse");
  const [asFor, setAsFor] = useState<AsFor | null>(null);
  const policies = usePolicies();
  const usual = policies.findLast(({ targets }) => targets.normal[kind] !== null);
  const shown = asFor ?? (usual ? { policyId: usual.id, priority: "normal" as const } : null);
  const policy = policies.find(({ id }) => id === shown?.policyId);
  const measure: Measure = {
    kind,
    targetMinutes: (policy && shown && policy.targets[shown.priority][kind]) ?? null,
    warnShare: policy?.warnShares.toSorted((a, b) => a - b)[0] ?? 0.75,
  };
  return { measure, pick: { policies, asFor: shown, setKind, setAsFor } };
}
