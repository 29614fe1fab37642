import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { useAvailabilities } from "../../../platform/availabilities.ts";
import { useNames } from "../../../platform/people.ts";
import { AvailabilityDot } from "../../../ui/marks/AvailabilityDot.tsx";
import { Avatar } from "../../../ui/marks/Avatar.tsx";
import { DayLink } from "../day/DayLink.tsx";

/** Who of a department is available now, by name; live. */
export function WhoIsThere({ departmentId }: { departmentId: string }) {
  const { t } = useTranslation();
  const { agents } = useNames();
  const { of } = useAvailabilities();
  const there = agents.filter(
    ({ id, active, departmentIds }) => active && departmentIds.some((one) => one === departmentId) && of(id).state === "available",
  );
  if (there.length === 0) return <p className="in hint there">{t("routing.queue.nobodyThere")}</p>;
  return (
    <ul className="in there" aria-label={t("routing.queue.there")}>
      {there.slice(0, 30).map(({ id, name }) => (
        <li key={id}>
          <DayLink id={id} name={name}>
            <Avatar name={name} agent size="s">
              <AvailabilityDot state="available" />
            </Avatar>
            {name}
          </DayLink>
        </li>
      ))}
    </ul>
  );
}
