import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { ConversationRow } from "../../../../shared/conversations/conversation.schema.ts";
import { api } from "../../../platform/api.ts";
import { langOf } from "../../../platform/text/names.ts";
import { Field } from "../../../ui/forms/Field.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { channelIcons } from "../../../ui/marks/ChannelMark.tsx";

interface Candidate {
  id: ConversationRow["id"];
  number: string;
  subject: string;
  channel: ConversationRow["channel"];
  who: string;
}

/** Which other conversation: those offered for this contact, or found by number, address, phone number or name. */
export function OtherOne({ row, onPick }: { row: ConversationRow; onPick: (id: ConversationRow["id"]) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const typed = text.trim();
  const offers = useQuery({
    queryKey: ["joinOffers", row.id, row.revision],
    queryFn: () => api.conversations.joinOffers({ id: row.id }),
    placeholderData: (before) => before,
  });
  const found = useQuery({
    queryKey: ["find", typed],
    queryFn: () => api.conversations.find({ text: typed }),
    enabled: typed.length >= 1,
    placeholderData: (before) => before,
  });
  const offered: Candidate[] = (offers.data?.items ?? []).map((one) => ({
    ...{ id: one.conversationId, number: one.number, subject: one.subject, channel: one.channel },
    who: t(`console.join.${one.because}`, { name: one.contactName }),
  }));
  const { conversation = null, contacts = [] } = found.data ?? {};
  const rows = [...(conversation ? [conversation] : []), ...contacts.flatMap(({ open }) => open)];
  const hits: Candidate[] = [...new Map(rows.map((one) => [one.id, { ...one, who: one.contact.name }])).values()];
  const shown = (typed ? hits : offered).filter(({ id }) => id !== row.id);
  const nothing = typed ? found.isSuccess && !found.isPlaceholderData : offers.isSuccess;
  return (
    <>
      <Field
        label={t("console.merge.which")}
        hint={t("console.merge.whichHint")}
        autoFocus
        value={text}
        maxLength={254}
        onChange={({ target }) => setText(target.value)}
      />
      <ul className="mrg-list" aria-label={t("console.merge.which")}>
        {shown.map((one) => (
          <li key={one.id}>
            <button type="button" className="mi" onClick={() => onPick(one.id)}>
              <Icon name={channelIcons[one.channel]} size="s" />
              <span className="two">
                <span lang={langOf(one.subject)}>{one.subject}</span>
                <small>{one.who}</small>
              </span>
              <span className="r">{one.number}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length === 0 && nothing && <p className="hint">{t(typed ? "console.merge.noneFound" : "console.merge.noneOffered")}</p>}
    </>
  );
}
