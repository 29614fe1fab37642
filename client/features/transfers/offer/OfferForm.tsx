import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { ConversationRow } from "../../../../shared/conversations/conversation.schema.ts";
import type { DepartmentId } from "../../../../shared/contract/ids.ts";
import { transferReasons, type TransferReason } from "../../../../shared/transfers/transferReasons.ts";
import { useNames } from "../../../platform/people.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { Below, Field } from "../../../ui/forms/Field.tsx";
import { SelectField } from "../../../ui/forms/SelectField.tsx";
import { AskedFields } from "./AskedFields.tsx";
import { PersonThere } from "./PersonThere.tsx";
import { UntilAccepted } from "./UntilAccepted.tsx";
import { useOffer } from "./useOffer.ts";
import { FormFoot } from "./FormFoot.tsx";
import { WordsField } from "./WordsField.tsx";

interface Props {
  row: Pick<ConversationRow, "id" | "number" | "ownerDepartmentId" | "channel">;
  first: DepartmentId | null;
  onClose: () => void;
}

/** Department, reason, summary, what that department asks for; and beside it what will happen. Ctrl+Enter sends. */
export function OfferForm({ row, first, onClose }: Props) {
  const { t } = useTranslation();
  const { department } = useNames();
  const offer = useOffer(row, first, onClose);
  const { to, draft, change, send } = offer;
  if (!to) return <p className="main hint">{t("transfer.noOther")}</p>;
  return (
    <form
      className="offer-f"
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
      }}
    >
      <div className="main two-c">
        <div className="grid-f">
          <SelectField label={t("transfer.department")} value={to.id} onChange={(event) => offer.choose(event.target.value)}>
            {offer.others.map(({ id }) => (
              <option key={id} value={id}>
                {department(id)}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={t("transfer.why")}
            value={draft.reason}
            onChange={(event) => change({ reason: event.target.value as TransferReason })}
          >
            {transferReasons.map((one) => (
              <option key={one} value={one}>
                {t(`transfer.reason.${one}`)}
              </option>
            ))}
          </SelectField>
          {draft.reason === "other" && (
            <Field
              label={t("transfer.words")}
              required
              maxLength={500}
              value={draft.reasonText}
              onChange={(event) => change({ reasonText: event.target.value })}
            />
          )}
          <WordsField
            label={t("transfer.summary")}
            aside={t("transfer.summaryHint")}
            autoFocus
            value={draft.summary}
            onChange={(summary) => change({ summary })}
          />
          {offer.fields.length > 0 && <AskedFields title={t("transfer.asksFor", { department: department(to.id) })} offer={offer} />}
          <PersonThere departmentId={to.id} value={draft.agentId} onChange={(agentId) => change({ agentId })} />
          {offer.live && (
            <label className="tick-l">
              <input type="checkbox" checked={draft.warm} onChange={(event) => change({ warm: event.target.checked })} />
              <span>
                {t("transfer.warm.option")}
                <small>{t("transfer.warm.hint")}</small>
              </span>
            </label>
          )}
          <Below id="offer" fault={send.error ? reasonText(send.error) : null} />
        </div>
        <UntilAccepted to={department(to.id)} from={department(row.ownerDepartmentId)} outlook={offer.outlook} />
      </div>
      <FormFoot
        hint={t("transfer.internalSummary")}
        send={t("transfer.offerTo", { department: department(to.id) })}
        busy={send.isPending}
        onClose={onClose}
      />
    </form>
  );
}
