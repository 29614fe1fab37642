import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Roster, Rotation } from "../../../../shared/duty/roster.schema.ts";
import { wallAt } from "../../../../shared/duty/wallClock.ts";
import { dateText } from "../../../../shared/sla/wallDay.ts";
import { newKey } from "../../../platform/newKey.ts";
import { useNow } from "../../../platform/useNow.ts";
import { Button } from "../../../ui/Button.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { RotationFields } from "./RotationFields.tsx";

interface Props {
  roster: Roster;
  manages: boolean;
  zone: string;
  onChange: (rotations: Rotation[]) => void;
}
const mostRotations = 8;

/** The rotations of a roster, the first that has somebody counts. */
export function RotationsPanel({ roster: { rotations, departmentId }, manages, zone, onChange }: Props) {
  const { t } = useTranslation();
  const now = useNow(60_000);
  const fresh = (): Rotation => ({
    id: newKey().slice(0, 8).toLowerCase(),
    name: t("duty.rotation.newName", { place: rotations.length + 1 }),
    zone,
    weekday: 1,
    minute: 540,
    since: dateText(wallAt(zone, now).date - 7),
    people: [null],
    hours: null,
  });
  return (
    <section className="panel" aria-label={t("duty.rotation.title")}>
      <header>
        <h2>{t("duty.rotation.title")}</h2>
        <span className="s ell">{t("duty.rotation.hint")}</span>
        <span className="sp" />
        {manages && (
          <Button small disabled={rotations.length >= mostRotations} onClick={() => onChange([...rotations, fresh()])}>
            <Icon name="plus" size="s" />
            {t("duty.rotation.add")}
          </Button>
        )}
      </header>
      {rotations.length === 0 && <p className="in hint">{t("duty.rotation.none")}</p>}
      {rotations.map((rotation, index) => (
        <RotationFields
          key={rotation.id}
          rotation={rotation}
          departmentId={departmentId}
          manages={manages}
          onChange={(next) => onChange(rotations.with(index, next))}
          onRemove={() => onChange(rotations.toSpliced(index, 1))}
        />
      ))}
    </section>
  );
}
