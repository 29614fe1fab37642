import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { KnownTag } from "../../../shared/tags/tag.schema.ts";
import { api } from "../../platform/api.ts";
import { useCan } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { tagsQuery } from "../../platform/work/tags.ts";
import { Button } from "../../ui/Button.tsx";
import { Page } from "../../ui/Page.tsx";
import { PaneState } from "../../ui/PaneState.tsx";
import { TagRow } from "./TagRow.tsx";
import { TagDialog } from "./TagDialog.tsx";

const usesQuery = { queryKey: ["tagUses"], queryFn: async () => (await api.tags.uses()).uses };

/** The desk's tags: what they are called, where they are, and what becomes of them. */
export function TagsPage() {
  const { t } = useTranslation();
  const may = useCan("tag.manage");
  const { data: tags, error, isPending, refetch } = useQuery(tagsQuery);
  const { data: uses } = useQuery({ ...usesQuery, enabled: may });
  const [open, setOpen] = useState<KnownTag | "new" | null>(null);
  return (
    <Page
      title={t("tags.title")}
      lead={t("tags.lead")}
      acts={
        <Button look="primary" onClick={() => setOpen("new")}>
          {t("tags.add")}
        </Button>
      }
    >
      {isPending && <PaneState title={t("ui.loading")} />}
      {error && !tags && (
        <PaneState title={t("tags.failed")} text={reasonText(error)}>
          <Button onClick={() => void refetch()}>{t("ui.tryAgain")}</Button>
        </PaneState>
      )}
      {tags?.length === 0 && <PaneState title={t("tags.empty")} text={t("tags.emptyText")} />}
      {tags && tags.length > 0 && (
        <section className="panel" aria-label={t("tags.title")}>
          <table className="tb tag-rows">
            <thead>
              <tr>
                <th>{t("tags.name")}</th>
                <th>{t("tags.description")}</th>
                <th className="num">{t("tags.uses")}</th>
                <th>
                  <span className="vh">{t("tags.acts")}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {tags.map((tag) => (
                <TagRow key={tag.id} tag={tag} uses={uses?.[tag.name]} may={may} onEdit={() => setOpen(tag)} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {open && <TagDialog tag={open === "new" ? null : open} others={tags ?? []} onClose={() => setOpen(null)} />}
    </Page>
  );
}
