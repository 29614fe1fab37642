import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { api } from "../../platform/api.ts";
import type { FieldOwner } from "../../../shared/fields/customField.schema.ts";
import type { OwnFields } from "../../../shared/fields/fields.api.ts";
import { allCustomFieldsQuery } from "../../platform/customFields.ts";
import { queries, useCan } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { Button } from "../../ui/Button.tsx";
import { FieldsForm } from "../../ui/fields/FieldsForm.tsx";
import { Page } from "../../ui/Page.tsx";
import { PaneState } from "../../ui/PaneState.tsx";

const kinds = {
  conversation: ["text", "number", "choice", "date", "contact", "booking"],
  contact: ["text", "number", "choice", "date", "contact", "booking"],
  organisation: ["text", "number", "choice", "date", "contact"],
} as const satisfies Record<FieldOwner, readonly string[]>;

/** What the desk wants to know of every conversation, contact and organisation. */
export function FieldsPage() {
  const { t } = useTranslation();
  const may = useCan("field.manage");
  const { data, error, isPending, refetch } = useQuery(allCustomFieldsQuery);
  return (
    <Page title={t("fields.title")} lead={t(may ? "fields.lead" : "fields.readOnly")}>
      {isPending && <PaneState title={t("ui.loading")} />}
      {error && !data && (
        <PaneState title={t("fields.failed")} text={reasonText(error)}>
          <Button onClick={() => void refetch()}>{t("ui.tryAgain")}</Button>
        </PaneState>
      )}
      {data?.map((own) => (
        <OwnerPanel key={own.of} own={own} may={may} />
      ))}
    </Page>
  );
}

function OwnerPanel({ own, may }: { own: OwnFields; may: boolean }) {
  const { t } = useTranslation();
  return (
    <section className="panel" aria-label={t(`fields.owner.${own.of}`)}>
      <header>
        <h2>{t(`fields.owner.${own.of}`)}</h2>
      </header>
      <div className="in">
        <FieldsForm
          saved={own.fields}
          may={may}
          kinds={kinds[own.of]}
          none={t("fields.none")}
          onSave={async (fields) => {
            const saved = await api.fields.change({ of: own.of, fields, seenVersion: own.version });
            queries.setQueryData(allCustomFieldsQuery.queryKey, (all) => all?.map((one) => (one.of === saved.of ? saved : one)));
          }}
        />
      </div>
    </section>
  );
}
