import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { ConversationRow } from "../../../shared/conversations/conversation.schema.ts";
import { langOf } from "../../platform/text/names.ts";
import { ClockBadge } from "../../ui/marks/ClockBadge.tsx";
import { changeCall, type CallInHand } from "./callInHand.ts";

/** Which thread the call goes into: one of the contact's active ones, the one it was opened from, or a new one. */
export function AddTo({ call, rows }: { call: CallInHand; rows: ConversationRow[] }) {
  const { t } = useTranslation();
  const here = call.conversationId !== null && !rows.some(({ id }) => id === call.conversationId);
  return (
    <fieldset className="addto">
      <legend className="lb">{t("call.addTo")}</legend>
      {here && (
        <label>
          <input className="rd" type="radio" name="addto" checked readOnly />
          <span className="ell">{t("call.thisConversation")}</span>
        </label>
      )}
      {rows.map((row) => (
        <label key={row.id}>
          <input
            className="rd"
            type="radio"
            name="addto"
            checked={call.conversationId === row.id}
            onChange={() => changeCall({ conversationId: row.id })}
          />
          <span className="ref">{row.number}</span>
          <span className="ell" lang={langOf(row.subject)}>
            {row.subject}
          </span>
          <ClockBadge row={row} />
        </label>
      ))}
      <label>
        <input
          className="rd"
          type="radio"
          name="addto"
          checked={call.conversationId === null}
          onChange={() => changeCall({ conversationId: null })}
        />
        <span className="ell">{t("call.newConversation")}</span>
      </label>
    </fieldset>
  );
}
