import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { api } from "../../../platform/api.ts";
import { useCan } from "../../../platform/queries.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { Button } from "../../../ui/Button.tsx";
import { Page } from "../../../ui/Page.tsx";
import { PaneState } from "../../../ui/PaneState.tsx";
import { FieldsPanel } from "./FieldsPanel.tsx";
import { TimesPanel } from "./TimesPanel.tsx";

export const transferRulesQuery = { queryKey: ["transferRules"], queryFn: () => api.transfers.rules() };

/** How long offers wait between which departments, and what each department asks whoever offers it something. */
export function TransferRulesPage({ links }: { links: ReactNode }) {
  const { t } = useTranslation();
  const may = useCan("transfer.manage");
  const { data, error, isPending, refetch } = useQuery(transferRulesQuery);
  return (
    <Page title={t("transfer.rules.title")} lead={t(may ? "transfer.rules.lead" : "transfer.rules.readOnly")} acts={links}>
      {isPending && <PaneState title={t("ui.loading")} />}
      {error && !data && (
        <PaneState title={t("transfer.rules.failed")} text={reasonText(error)}>
          <Button onClick={() => void refetch()}>{t("ui.tryAgain")}</Button>
        </PaneState>
      )}
      {data && <TimesPanel saved={data} may={may} />}
      {data && <FieldsPanel may={may} />}
    </Page>
  );
}
