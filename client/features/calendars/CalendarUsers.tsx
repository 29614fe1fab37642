import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { DepartmentId } from "../../../shared/contract/ids.ts";
import type { SavedCalendar } from "../../../shared/sla/calendar.schema.ts";
import { api } from "../../platform/api.ts";
import { useNames } from "../../platform/people.ts";
import { queries } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { toast } from "../../ui/floating/toasts.ts";
import { calendarsQuery } from "./calendarsQueries.ts";

/** Who works by this calendar; a tick takes a department away from the one it had. */
export function CalendarUsers({ calendar, may }: { calendar: SavedCalendar; may: boolean }) {
  const { t } = useTranslation();
  const { departments, department } = useNames();
  const save = useMutation({
    mutationFn: (by: { isOrganisations: boolean; departmentIds: DepartmentId[] }) => api.calendars.setUsers({ id: calendar.id, ...by }),
    onSettled: () => queries.invalidateQueries({ queryKey: calendarsQuery.queryKey }),
    onError: (error) => toast(reasonText(error)),
  });
  const { isOrganisations, departmentIds } = calendar;
  const toggle = (id: DepartmentId) => (departmentIds.includes(id) ? departmentIds.filter((one) => one !== id) : [...departmentIds, id]);
  return (
    <section className="panel" aria-labelledby="cal-users">
      <header>
        <h2 id="cal-users">{t("calendars.users")}</h2>
        <span className="s">{t("calendars.usersHint")}</span>
      </header>
      <div className="in cal-users">
        <label className="check">
          <input
            type="checkbox"
            disabled={!may || isOrganisations}
            checked={isOrganisations}
            onChange={() => save.mutate({ isOrganisations: true, departmentIds })}
          />
          {t("calendars.organisation")}
        </label>
        {departments.map(({ id }) => (
          <label className="check" key={id}>
            <input
              type="checkbox"
              disabled={!may}
              checked={departmentIds.includes(id)}
              onChange={() => save.mutate({ isOrganisations, departmentIds: toggle(id) })}
            />
            {department(id)}
          </label>
        ))}
      </div>
    </section>
  );
}
