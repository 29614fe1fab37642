import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { useCan } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Page } from "../../ui/Page.tsx";
import { PaneState } from "../../ui/PaneState.tsx";
import { policiesQuery } from "./policiesQueries.ts";
import { PolicyDesk } from "./PolicyDesk.tsx";
import { PolicyList } from "./PolicyList.tsx";

/** What is promised to whom: the ordered list, one policy open beside it, and a dry run. */
export function PoliciesPage({ onOpen }: { onOpen: (conversationId: string) => void }) {
  const { t } = useTranslation();
  const may = useCan("policy.manage");
  const query = useQuery(policiesQuery);
  const [chosen, setChosen] = useState<string | null>(null);
  const policies = query.data ?? [];
  const shown = chosen === "new" ? null : (policies.find(({ id }) => id === chosen) ?? policies[0] ?? null);
  return (
    <Page
      title={t("policies.title")}
      lead={t("policies.lead")}
      acts={
        may && (
          <Button onClick={() => setChosen("new")}>
            <Icon name="plus" size="s" />
            {t("policies.add")}
          </Button>
        )
      }
    >
      {query.isError && (
        <PaneState title={t("policies.failed")} text={reasonText(query.error)}>
          <Button onClick={() => void query.refetch()}>{t("ui.tryAgain")}</Button>
        </PaneState>
      )}
      {query.isPending && <p className="hint">{t("policies.loading")}</p>}
      {query.data && (
        <div className="pol-grid">
          <PolicyList policies={policies} chosen={shown?.id ?? null} may={may} onChoose={setChosen} />
          <PolicyDesk key={shown?.id ?? "new"} saved={shown} may={may} onSaved={setChosen} onOpen={onOpen} />
        </div>
      )}
    </Page>
  );
}
