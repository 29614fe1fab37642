import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { KnownTag } from "../../../shared/tags/tag.schema.ts";
import { ownName } from "../../platform/people.ts";
import "../../ui/tags/tags.css";
import { Button } from "../../ui/Button.tsx";
import { ArchiveTag } from "./ArchiveTag.tsx";

interface Props {
  tag: KnownTag;
  uses: number | undefined;
  may: boolean;
  onEdit: () => void;
}

/** One tag, on how many conversations it is, and what can be done with it. */
export function TagRow({ tag, uses, may, onEdit }: Props) {
  const { t } = useTranslation();
  return (
    <tr>
      <td>
        <i className={`tagdot ${tag.colour}`} aria-hidden="true" /> {ownName(tag)}{" "}
        {tag.archived && <span className="chip">{t("tags.archived")}</span>}
      </td>
      <td>{tag.description}</td>
      <td className="num">{uses === undefined ? "" : uses >= 1000 ? "1000+" : uses}</td>
      <td className="acts">
        {may && (
          <ArchiveTag tag={tag}>
            <Button small look="quiet" onClick={onEdit}>
              {t("tags.edit")}
            </Button>
          </ArchiveTag>
        )}
      </td>
    </tr>
  );
}
