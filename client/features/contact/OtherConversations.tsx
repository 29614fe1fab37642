import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ConversationRow } from "../../../shared/conversations/conversation.schema.ts";
import { api } from "../../platform/api.ts";
import { langOf } from "../../platform/text/names.ts";
import { Icon } from "../../ui/Icon.tsx";
import { channelIcons } from "../../ui/marks/ChannelMark.tsx";

/** What else this contact has with us, newest first. */
export function OtherConversations({
  contactId,
  besides,
  onOpen,
}: {
  contactId: ConversationRow["contact"]["id"];
  besides: string;
  onOpen: (id: string) => void;
}) {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ["conversationsOf", contactId],
    queryFn: () => api.conversations.list({ contactId, limit: 10 }),
    staleTime: 10_000,
  });
  const others = (data?.items ?? []).filter(({ id }) => id !== besides);
  return (
    <section>
      <h3>
        <Icon name="history" size="s" />
        {t("console.context.others")}
      </h3>
      {others.length === 0 && data && <p className="hint">{t("console.context.noOthers")}</p>}
      {others.map((row) => (
        <button type="button" className="li" key={row.id} onClick={() => onOpen(row.id)}>
          <Icon name={channelIcons[row.channel]} size="s" />
          <span className="ell" lang={langOf(row.subject)}>
            {row.subject}
          </span>
          <span className="ref">{row.number}</span>
        </button>
      ))}
    </section>
  );
}
