import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { PolicyInput } from "../../../shared/sla/policy.schema.ts";
import { api } from "../../platform/api.ts";
import { useNames } from "../../platform/people.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { conditionsText } from "../../platform/text/conditionText.ts";
import { dayAndTime } from "../../platform/text/time.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/floating/Dialog.tsx";

interface Props {
  id: string;
  may: boolean;
  onTake: (rules: PolicyInput) => void;
  onClose: () => void;
}

/** Every version with who saved it and when it held; taking one back fills the draft. */
export function PolicyHistory({ id, may, onTake, onClose }: Props) {
  const { t } = useTranslation();
  const { department } = useNames();
  const query = useQuery({ queryKey: ["policy-versions", id], queryFn: () => api.policies.versions({ id: id as never }), staleTime: 0 });
  return (
    <Dialog title={t("calendars.history")} lead={t("calendars.historyLead")} onClose={onClose}>
      <ul className="main cal-lines">
        {query.isError && <li className="err">{reasonText(query.error)}</li>}
        {query.data?.items.map(({ version, rules, changedAt, changedBy }) => (
          <li className="person-l" key={version}>
            <div className="min0">
              <b>{t("calendars.version", { version })}</b>
              <p>
                {changedBy} · {dayAndTime(changedAt)} · {conditionsText(t, rules.all, rules.any, department)}
              </p>
            </div>
            {may && <Button onClick={() => (onTake(rules), onClose())}>{t("calendars.takeBack")}</Button>}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
