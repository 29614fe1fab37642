import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { PolicyInput } from "../../../shared/sla/policy.schema.ts";
import { api } from "../../platform/api.ts";
import { useNames } from "../../platform/people.ts";
import { conditionsText } from "../../platform/text/conditionText.ts";
import { VersionHistory } from "../../ui/VersionHistory.tsx";

interface Props {
  id: string;
  may: boolean;
  onTake: (rules: PolicyInput) => void;
  onClose: () => void;
}

/** The versions of a policy, each with when it held. */
export function PolicyHistory({ id, ...rest }: Props) {
  const { t } = useTranslation();
  const { department } = useNames();
  return (
    <VersionHistory
      {...rest}
      queryKey={["policy-versions", id]}
      read={() => api.policies.versions({ id: id as never })}
      says={({ all, any }) => conditionsText(t, all, any, department)}
    />
  );
}
