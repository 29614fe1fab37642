import { useQuery } from "@tanstack/react-query";
import type { DepartmentId } from "../../../../shared/contract/ids.ts";
import type { StepAction } from "../../../../shared/escalation/ladder.schema.ts";
import { transferReasons } from "../../../../shared/transfers/transferReasons.ts";
import { useNames } from "../../../platform/people.ts";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { FieldInput } from "../../../ui/fields/FieldInput.tsx";
import { Field } from "../../../ui/forms/Field.tsx";
import { SelectField } from "../../../ui/forms/SelectField.tsx";
import { askedFieldsQuery } from "../ladderQueries.ts";

type Offer = Extract<StepAction, { kind: "offerTransfer" }>;
const reasons = transferReasons.filter((reason) => reason !== "other");

interface Props {
  /** Whose ladder it is: nobody offers to their own. */
  ownId: DepartmentId;
  action: Offer;
  onChange: (action: Offer) => void;
}

/** What an offer to another department says, and what that department asks whoever offers it something. */
export function StepOfferFields({ ownId, action, onChange }: Props) {
  const { t } = useTranslation();
  const { departments, department } = useNames();
  const { data: asked } = useQuery({ ...askedFieldsQuery(action.departmentId), enabled: action.departmentId !== "" });
  return (
    <>
      <SelectField
        label={t("ladder.department")}
        required
        value={action.departmentId}
        onChange={({ target }) => onChange({ ...action, departmentId: target.value as DepartmentId, fields: {} })}
      >
        <option value="" />
        {departments
          .filter(({ id }) => id !== ownId)
          .map(({ id }) => (
            <option key={id} value={id}>
              {department(id)}
            </option>
          ))}
      </SelectField>
      <SelectField
        label={t("ladder.reason")}
        value={action.reason}
        onChange={({ target }) => onChange({ ...action, reason: target.value as (typeof reasons)[number] })}
      >
        {reasons.map((reason) => (
          <option key={reason} value={reason}>
            {t(`transfer.reason.${reason}`)}
          </option>
        ))}
      </SelectField>
      <Field
        label={t("ladder.summary")}
        required
        maxLength={1000}
        value={action.summary}
        onChange={({ target }) => onChange({ ...action, summary: target.value })}
      />
      {asked?.fields.map((field) => (
        <FieldInput
          key={field.key}
          field={field}
          value={action.fields?.[field.key] ?? ""}
          onChange={(value) => onChange({ ...action, fields: { ...action.fields, [field.key]: value } })}
        />
      ))}
    </>
  );
}
