import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { rosterFallbacks } from "../../../../shared/duty/dutyWords.ts";
import type { Roster } from "../../../../shared/duty/roster.schema.ts";
import { SelectField } from "../../../ui/forms/SelectField.tsx";

type Otherwise = Roster["otherwise"];

/** Whom a ladder tells where nobody has the duty. */
export function OtherwisePanel({
  roster: { departmentId, otherwise },
  onChange,
}: {
  roster: Roster;
  onChange: (otherwise: Otherwise) => void;
}) {
  const { t } = useTranslation();
  const choices = rosterFallbacks.filter((one) => departmentId !== null || one !== "desk");
  const text = (one: Otherwise) => t(departmentId === null && one === "department" ? "duty.otherwise.everybody" : `duty.otherwise.${one}`);
  return (
    <section className="panel" aria-label={t("duty.otherwise.title")}>
      <header>
        <h2>{t("duty.otherwise.title")}</h2>
      </header>
      <div className="in dep-pick">
        <SelectField label={t("duty.otherwise.label")} value={otherwise} onChange={({ target }) => onChange(target.value as Otherwise)}>
          {choices.map((one) => (
            <option key={one} value={one}>
              {text(one)}
            </option>
          ))}
        </SelectField>
      </div>
    </section>
  );
}
