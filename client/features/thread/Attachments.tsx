import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Attachment } from "../../../shared/conversations/message.schema.ts";
import { fileSize } from "../../platform/text/time.ts";
import { Icon } from "../../ui/Icon.tsx";

const shown = /^image\/(png|jpeg|gif|webp)$/;

/** Files of an entry: images as small pictures, everything else as a download. */
export function Attachments({ files }: { files: Attachment[] }) {
  const { t } = useTranslation();
  return (
    <div className="atts">
      {files.map(({ id, name, type, size }) => (
        <a
          key={id}
          className={shown.test(type) ? "att pic" : "att"}
          href={`/files/${id}`}
          target="_blank"
          rel="noreferrer"
          title={t("console.thread.open", { name })}
        >
          {shown.test(type) ? <img src={`/files/${id}`} alt="" loading="lazy" /> : <Icon name="doc" size="s" />}
          <span className="nm ell">{name}</span>
          <span className="sz">{fileSize(size)}</span>
        </a>
      ))}
    </div>
  );
}
