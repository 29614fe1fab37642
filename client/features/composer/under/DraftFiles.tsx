import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Attachment } from "../../../../shared/conversations/message.schema.ts";
import { fileSize } from "../../../platform/text/time.ts";
import { Button } from "../../../ui/Button.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import type { Upload } from "../useUploads.ts";

interface Props {
  uploads: { items: Upload[] };
  files: Attachment[];
  onRemove: (id: string) => void;
}

/** Files of the draft: those on their way with a bar, those that are ready. */
export function DraftFiles({ uploads, files: all, onRemove }: Props) {
  const { t } = useTranslation();
  // Pictures in the words are seen there.
  const files = all.filter(({ inline }) => !inline);
  if (files.length + uploads.items.length === 0) return null;
  return (
    <div className="atts draft-files">
      {files.map(({ id, name, size }) => (
        <span className="att" key={id}>
          <Icon name="doc" size="s" />
          <b className="ell">{name}</b>
          <span>{fileSize(size)}</span>
          <Button look="quiet" icon small label={t("console.composer.remove", { name })} onClick={() => onRemove(id)}>
            <Icon name="x" size="xs" />
          </Button>
        </span>
      ))}
      {uploads.items.map(({ id, name, share, fault, stop }) => (
        <span className="att" key={id} role="status">
          <Icon name={fault ? "alert" : "clock"} size="s" />
          <b className="ell">{name}</b>
          {fault ? (
            <span className="badt">{fault}</span>
          ) : (
            <progress value={share} max={1} aria-label={t("console.composer.uploading", { name })} />
          )}
          <Button look="quiet" icon small label={t("console.composer.stop", { name })} onClick={stop}>
            <Icon name="x" size="xs" />
          </Button>
        </span>
      ))}
    </div>
  );
}
