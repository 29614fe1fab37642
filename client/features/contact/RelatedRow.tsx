import { Link } from "@tanstack/react-router";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { ConversationRow } from "../../../shared/conversations/conversation.schema.ts";
import { langOf } from "../../platform/text/names.ts";
import { Icon } from "../../ui/Icon.tsx";
import { channelIcons } from "../../ui/marks/ChannelMark.tsx";

/** Another conversation: opens here, or beside this one in a page of its own. */
export function RelatedRow({ row, named }: { row: ConversationRow; named: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="li">
      <Icon name={channelIcons[row.channel]} size="s" />
      <Link
        to="/conversations/$id"
        params={{ id: row.id }}
        search={true}
        className="ell"
        lang={langOf(row.subject)}
        title={t(`ui.status.${row.status}`)}
      >
        {named ? `${row.contact.name}: ${row.subject}` : row.subject}
      </Link>
      <span className="ref">{row.number}</span>
      <a
        className="ext"
        href={`/conversations/${row.id}`}
        target="_blank"
        rel="noreferrer"
        aria-label={t("console.context.beside", { number: row.number })}
        title={t("console.context.beside", { number: row.number })}
      >
        <Icon name="ext" size="s" />
      </a>
    </div>
  );
}
