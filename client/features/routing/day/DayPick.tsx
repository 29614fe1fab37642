import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { useCan } from "../../../platform/queries.ts";
import { startOfDay } from "../../../platform/text/zoneFields.ts";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/forms/Field.tsx";
import { PersonField } from "../../../ui/forms/PersonField.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { dateOf } from "./dayQueries.ts";

interface Props {
  agentId: string;
  date: string;
  today: string;
  onChoose: (agentId: string, date: string) => void;
}

/** Whose day, and which; the person only for who is in charge of others. */
export function DayPick({ agentId, date, today, onChoose }: Props) {
  const { t } = useTranslation();
  const manages = useCan("availability.manage");
  const step = (days: number) => onChoose(agentId, dateOf(new Date(startOfDay(date)), days));
  return (
    <div className="day-pick">
      {manages && <PersonField label={t("availability.day.person")} value={agentId} onChange={(id) => onChoose(id, date)} />}
      <Field
        label={t("availability.day.date")}
        type="date"
        max={today}
        value={date}
        onChange={({ target }) => target.value && onChoose(agentId, target.value)}
      />
      <Button icon label={t("availability.day.before")} onClick={() => step(-1)}>
        <Icon name="left" />
      </Button>
      <Button icon label={t("availability.day.after")} disabled={date >= today} onClick={() => step(1)}>
        <Icon name="right" />
      </Button>
    </div>
  );
}
