import { useState, type ReactNode } from "react";
import type { KnownTag } from "../../../shared/tags/tag.schema.ts";
import { api } from "../../platform/api.ts";
import { ownName } from "../../platform/people.ts";
import { queries } from "../../platform/queries.ts";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { tagsQuery } from "../../platform/work/tags.ts";
import { Button } from "../../ui/Button.tsx";
import { undoable } from "../../ui/floating/undoable.ts";
import { useAct } from "../../ui/useAct.ts";
import { tagAskersQuery, useAskersText } from "./tagAskers.ts";

interface Props {
  tag: KnownTag;
  /** What else can be done with it. */
  children: ReactNode;
}

/** Offers a tag no more, or again. Where something asks for it or sets it, that is said after the first press and done at the second. */
export function ArchiveTag({ tag, children }: Props) {
  const { t } = useTranslation();
  const textOf = useAskersText();
  const [askers, setAskers] = useState<string | null>(null);
  const put = async (archived: boolean) => {
    await api.tags.change({ ...tag, archived });
    await queries.invalidateQueries({ queryKey: tagsQuery.queryKey });
  };
  const act = useAct(async () => {
    const asked = tag.archived || askers !== null ? null : textOf(await queries.fetchQuery(tagAskersQuery(tag.id)));
    if (asked) return setAskers(asked);
    await put(!tag.archived);
    setAskers(null);
    if (!tag.archived) undoable(t("tags.archivedNow", { name: ownName(tag) }), t("ui.undo"), () => put(false));
  });
  return (
    <>
      {askers !== null && (
        <span className="hint wrap-any" role="status">
          {t("tags.archiveWill", { askers })}
        </span>
      )}
      {children}
      <Button small look="quiet" busy={act.isPending} onClick={() => act.mutate()}>
        {t(tag.archived ? "tags.restore" : askers === null ? "tags.archive" : "tags.archiveSure")}
      </Button>
    </>
  );
}
