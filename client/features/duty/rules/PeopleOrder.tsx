import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Rotation } from "../../../../shared/duty/roster.schema.ts";
import { Button } from "../../../ui/Button.tsx";
import { PersonField } from "../../../ui/forms/PersonField.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { usePeopleFor } from "./usePeopleFor.ts";

type People = Rotation["people"];
interface Props {
  people: People;
  departmentId: string | null;
  manages: boolean;
  onChange: (people: People) => void;
}
const mostPeople = 60;

/** Who follows whom, a week each; a place may have nobody. */
export function PeopleOrder({ people, departmentId, manages, onChange }: Props) {
  const { t } = useTranslation();
  const { isAble, nameOf } = usePeopleFor(departmentId);
  const swap = (at: number, by: 1 | -1) => onChange(people.with(at, people[at + by] ?? null).with(at + by, people[at] ?? null));
  const label = (id: People[number]) => (id ? nameOf(id) : t("duty.rotation.nobody"));
  return (
    <div className="field" role="group" aria-label={t("duty.rotation.people")}>
      <span className="lb">{t("duty.rotation.people")}</span>
      <ol className="order-l">
        {people.map((id, at) => (
          // The same person may have two weeks: the place tells them apart.
          <li key={`${at}-${id}`}>
            <PersonField
              label={t("duty.rotation.person", { place: at + 1 })}
              value={id ?? ""}
              besides={[{ id: "", text: t("duty.rotation.nobody") }]}
              among={isAble}
              onChange={(chosen) => onChange(people.with(at, (chosen || null) as People[number]))}
            />
            {manages && (
              <>
                <Button
                  icon
                  small
                  look="quiet"
                  disabled={at === 0}
                  label={t("duty.rotation.up", { name: label(id) })}
                  onClick={() => swap(at, -1)}
                >
                  <Icon name="up" size="s" />
                </Button>
                <Button
                  icon
                  small
                  look="quiet"
                  disabled={at === people.length - 1}
                  label={t("duty.rotation.down", { name: label(id) })}
                  onClick={() => swap(at, 1)}
                >
                  <Icon name="down" size="s" />
                </Button>
                <Button
                  icon
                  small
                  look="quiet"
                  disabled={people.length === 1}
                  label={t("duty.rotation.drop", { name: label(id) })}
                  onClick={() => onChange(people.toSpliced(at, 1))}
                >
                  <Icon name="x" size="s" />
                </Button>
              </>
            )}
          </li>
        ))}
      </ol>
      {manages && people.length < mostPeople && (
        <div>
          <Button small look="quiet" onClick={() => onChange([...people, null])}>
            <Icon name="plus" size="s" />
            {t("duty.rotation.addPerson")}
          </Button>
        </div>
      )}
    </div>
  );
}
