import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { DepartmentId } from "../../../shared/contract/ids.ts";
import type { SavedCalendar } from "../../../shared/sla/calendar.schema.ts";
import { api } from "../../platform/api.ts";
import { ownName, useNames } from "../../platform/people.ts";
import { queries } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { toast } from "../../ui/floating/toasts.ts";
import { undoable } from "../../ui/floating/undoable.ts";
import { calendarsQuery } from "./calendarsQueries.ts";

/** Who works by this calendar; a tick takes a department away from the one it had. */
export function CalendarUsers({ calendar, may }: { calendar: SavedCalendar; may: boolean }) {
  const { t } = useTranslation();
  const { departments, department } = useNames();
  const held = useQuery(calendarsQuery).data ?? [];
  const save = useMutation({
    mutationFn: (by: { isOrganisations: boolean; departmentIds: DepartmentId[] }) => api.calendars.setUsers({ id: calendar.id, ...by }),
    onSuccess: () => undoable(t("calendars.usersChanged", { name: ownName(calendar) }), t("ui.undo"), () => giveBack(held)),
    onSettled: readAfresh,
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

const readAfresh = () => queries.invalidateQueries({ queryKey: calendarsQuery.queryKey });

/** A tick may have taken from others what they had: each that is used otherwise now gets back who worked by it. */
async function giveBack(held: readonly SavedCalendar[]) {
  const { items } = await api.calendars.list();
  const usersOf = ({ isOrganisations, departmentIds }: SavedCalendar) => [isOrganisations, ...departmentIds.toSorted()].join();
  const changed = held.filter((one) => items.some((now) => now.id === one.id && usersOf(now) !== usersOf(one)));
  for (const { id, isOrganisations, departmentIds } of changed.toSorted((a, b) => Number(b.isOrganisations) - Number(a.isOrganisations)))
    await api.calendars.setUsers({ id, isOrganisations, departmentIds });
  await readAfresh();
}
