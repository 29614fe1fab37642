import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Contact } from "../../../shared/contacts/contact.schema.ts";
import type { CallPart } from "../../../shared/conversations/message.schema.ts";
import { dayAndTime } from "../../platform/text/time.ts";
import { instantIn } from "../../platform/text/zoneFields.ts";
import { Field } from "../../ui/forms/Field.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { changeCall, type CallInHand } from "./callInHand.ts";

interface Props {
  call: CallInHand;
  found: { number: string | null; contacts: Contact[] } | undefined;
}

const outcomes: CallPart["outcome"][] = ["solved", "followUp", "noAnswer", "wrongNumber"];

/** Number and name, notes, outcome, follow-up and call-back. */
export function CallFields({ call, found }: Props) {
  const { t } = useTranslation();
  const backAt = instantIn(call.callBack);
  return (
    <>
      <div className="fu">
        <Field
          label={t("call.number")}
          type="tel"
          autoFocus
          autoComplete="off"
          value={call.number}
          hint={<Found call={call} found={found} />}
          onChange={(event) => changeCall({ number: event.target.value, contactId: null })}
        />
        <Field
          label={t("call.name")}
          value={call.contactName}
          disabled={call.contactId !== null}
          onChange={(event) => changeCall({ contactName: event.target.value })}
        />
      </div>
      <div className="field">
        <label htmlFor="call-notes">{t("call.notes")}</label>
        <textarea
          id="call-notes"
          className="textarea"
          rows={3}
          value={call.notes}
          onChange={(event) => changeCall({ notes: event.target.value })}
        />
      </div>
      <fieldset className="field plainset">
        <legend className="lb">{t("call.outcome")}</legend>
        <div className="pick">
          {outcomes.map((outcome) => (
            <label key={outcome}>
              <input type="radio" name="outcome" checked={call.outcome === outcome} onChange={() => changeCall({ outcome })} />
              {t(`call.outcomes.${outcome}`)}
            </label>
          ))}
        </div>
      </fieldset>
      {call.outcome === "followUp" && (
        <div className="fu">
          <Field
            label={t("call.followUp")}
            maxLength={500}
            value={call.followUp}
            onChange={(event) => changeCall({ followUp: event.target.value })}
          />
          <Field
            label={t("call.callBack")}
            type="datetime-local"
            value={call.callBack}
            hint={backAt && t("call.callBackAt", { time: dayAndTime(backAt) })}
            onChange={(event) => changeCall({ callBack: event.target.value })}
          />
        </div>
      )}
    </>
  );
}

/** Whom the number belongs to: found, several to choose from, new, or no number at all. */
function Found({ call, found }: Props) {
  const { t } = useTranslation();
  if (!found) return t("call.numberHint");
  if (found.number === null) return t("call.noNumber");
  if (found.contacts.length === 0 && call.conversationId)
    return t("call.newNumber", { number: found.number, name: call.contactName || t("call.thisConversation") });
  if (found.contacts.length === 0) return t("call.newContact", { number: found.number });
  if (found.contacts.length === 1)
    return (
      <span className="okm">
        <Icon name="check" size="xs" />
        {t("call.found", { name: found.contacts[0]?.name })}
      </span>
    );
  return (
    <span className="pick">
      {t("call.several")}
      {found.contacts.map(({ id, name }) => (
        <label key={id}>
          <input
            type="radio"
            name="contact"
            checked={call.contactId === id}
            onChange={() => changeCall({ contactId: id, contactName: name })}
          />
          {name}
        </label>
      ))}
    </span>
  );
}
