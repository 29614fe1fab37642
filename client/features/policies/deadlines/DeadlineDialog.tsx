import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Deadline } from "../../../../shared/sla/deadlines/deadline.schema.ts";
import { useNames } from "../../../platform/people.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/floating/Dialog.tsx";
import { Below, Field } from "../../../ui/forms/Field.tsx";
import { NameFields } from "../../../ui/forms/NameFields.tsx";
import { SelectField } from "../../../ui/forms/SelectField.tsx";
import { ConditionList } from "../ConditionList.tsx";
import { useChangeDeadline } from "./useChangeDeadline.ts";

/** A deadline as a lawyer edits it: its names, its source, when it falls, what ends it, and for which conversations it holds. */
export function DeadlineDialog({ deadline, onClose }: { deadline: Deadline; onClose: () => void }) {
  const { t } = useTranslation();
  const { departments } = useNames();
  const [draft, setDraft] = useState(deadline);
  const save = useChangeDeadline();
  const set = (by: Partial<Deadline>) => setDraft({ ...draft, ...by });
  return (
    <Dialog title={t("policies.deadline.edit")} lead={t("policies.deadline.editLead")} onClose={onClose}>
      <div className="main pol-edit">
        <NameFields label={t("calendars.name")} name={draft.name} nameZh={draft.nameZh} maxLength={160} onChange={set} />
        <Field
          label={t("policies.deadline.source")}
          value={draft.source}
          maxLength={500}
          onChange={(event) => set({ source: event.target.value })}
        />
        <div className="cal-names">
          <Field
            label={t("policies.deadline.amount")}
            type="number"
            min="0"
            max="3650"
            value={draft.amount}
            onChange={(event) => set({ amount: Number(event.target.value) })}
          />
          <SelectField
            label={t("policies.deadline.unit")}
            value={draft.unit}
            onChange={(event) => set({ unit: event.target.value as Deadline["unit"] })}
          >
            <option value="hours">{t("policies.deadline.unitHours")}</option>
            <option value="calendarDays">{t("policies.deadline.unitCalendarDays")}</option>
            <option value="businessDays">{t("policies.deadline.unitBusinessDays")}</option>
          </SelectField>
          <SelectField
            label={t("policies.deadline.counted")}
            value={draft.from}
            onChange={(event) => set({ from: event.target.value as Deadline["from"] })}
          >
            <option value="received">{t("policies.deadline.fromReceived")}</option>
            <option value="departure">{t("policies.deadline.fromDeparture")}</option>
          </SelectField>
          <SelectField
            label={t("policies.deadline.ends")}
            value={draft.metBy}
            onChange={(event) => set({ metBy: event.target.value as Deadline["metBy"] })}
          >
            <option value="answer">{t("policies.deadline.metBy.answer")}</option>
            <option value="resolution">{t("policies.deadline.metBy.resolution")}</option>
          </SelectField>
        </div>
        <ConditionList title={t("policies.allOf")} conditions={draft.all} departments={departments} may onChange={(all) => set({ all })} />
        <Below id="deadline" fault={save.error ? reasonText(save.error) : null} />
      </div>
      <footer>
        <p />
        <Button onClick={onClose}>{t("calendars.discard")}</Button>
        <Button look="primary" busy={save.isPending} onClick={() => save.mutate(draft, { onSuccess: onClose })}>
          {t("calendars.saveAs", { version: deadline.version + 1 })}
        </Button>
      </footer>
    </Dialog>
  );
}
