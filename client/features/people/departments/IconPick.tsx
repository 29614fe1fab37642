import { useId } from "react";
import { departmentIcons, drawnAs, type DepartmentIcon } from "../../../../shared/departments/departmentIcons.ts";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { Icon } from "../../../ui/Icon.tsx";

/** One of the product's own icons; arrows move between them. */
export function IconPick({ value, onChange }: { value: DepartmentIcon; onChange: (icon: DepartmentIcon) => void }) {
  const { t } = useTranslation();
  const group = useId();
  return (
    <fieldset className="field plainset">
      <legend className="lb">{t("console.people.icon")}</legend>
      <div className="pick dep-icons">
        {departmentIcons.map((icon) => (
          <label key={icon} title={t(`console.people.icons.${icon}`)}>
            <input
              type="radio"
              name={group}
              aria-label={t(`console.people.icons.${icon}`)}
              checked={icon === value}
              onChange={() => onChange(icon)}
            />
            <Icon name={drawnAs(icon)} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
