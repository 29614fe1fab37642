import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { api } from "../../platform/api.ts";
import { customFieldsQuery } from "../../platform/customFields.ts";
import { queries, useCan } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { Button } from "../../ui/Button.tsx";
import { FieldsForm } from "../../ui/fields/FieldsForm.tsx";
import { Page } from "../../ui/Page.tsx";
import { PaneState } from "../../ui/PaneState.tsx";

/** What the desk wants to know of every conversation. */
export function FieldsPage() {
  const { t } = useTranslation();
  const may = useCan("field.manage");
  const { data, error, isPending, refetch } = useQuery(customFieldsQuery);
  return (
    <Page title={t("fields.title")} lead={t(may ? "fields.lead" : "fields.readOnly")}>
      {isPending && <PaneState title={t("ui.loading")} />}
      {error && !data && (
        <PaneState title={t("fields.failed")} text={reasonText(error)}>
          <Button onClick={() => void refetch()}>{t("ui.tryAgain")}</Button>
        </PaneState>
      )}
      {data && (
        <section className="panel">
          <header>
            <h2>{t("fields.asked")}</h2>
          </header>
          <div className="in">
            <FieldsForm
              saved={data.fields}
              may={may}
              none={t("fields.none")}
              onSave={async (fields) =>
                queries.setQueryData(
                  customFieldsQuery.queryKey,
                  await api.fields.change({ of: data.of, fields, seenVersion: data.version }),
                )
              }
            />
          </div>
        </section>
      )}
    </Page>
  );
}
