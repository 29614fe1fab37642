import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { useNames } from "../../../platform/people.ts";
import { useCan, useMe } from "../../../platform/queries.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { Button } from "../../../ui/Button.tsx";
import { SelectField } from "../../../ui/forms/SelectField.tsx";
import { Page } from "../../../ui/Page.tsx";
import { PaneState } from "../../../ui/PaneState.tsx";
import { RoutingForm } from "./RoutingForm.tsx";
import { planQuery } from "../routingQueries.ts";

interface Props {
  chosen: string | undefined;
  onChoose: (departmentId: string) => void;
  onQueue: (departmentId: string) => void;
}

/** How each department gives its work out; who may not change it reads it. */
export function RoutingPage({ chosen, onChoose, onQueue }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const { departments, department } = useNames();
  const manages = useCan("routing.manage");
  const known = departments.find(({ id }) => id === chosen) ?? departments.find(({ id }) => me.departmentIds.includes(id));
  const id = (known ?? departments[0])?.id ?? "";
  const query = useQuery({ ...planQuery(id), enabled: id !== "" });
  return (
    <Page
      title={t("routing.plan.title")}
      lead={t(manages ? "routing.plan.lead" : "routing.plan.readOnly")}
      acts={id && <Button onClick={() => onQueue(id)}>{t("routing.plan.toQueue")}</Button>}
    >
      <div className="dep-pick">
        <SelectField label={t("routing.queues.department")} value={id} onChange={(event) => onChoose(event.target.value)}>
          {departments.map((one) => (
            <option key={one.id} value={one.id}>
              {department(one.id)}
            </option>
          ))}
        </SelectField>
      </div>
      {query.isPending && <PaneState title={t("ui.loading")} />}
      {query.isError && (
        <PaneState title={t("routing.plan.failed")} text={reasonText(query.error)}>
          <Button onClick={() => void query.refetch()}>{t("ui.tryAgain")}</Button>
        </PaneState>
      )}
      {query.data && <RoutingForm key={id} plan={query.data} manages={manages} />}
    </Page>
  );
}
