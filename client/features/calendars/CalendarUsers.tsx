import { useMutation } from "@tanstack/react-query";
import type { TFunction } from "i18next";
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
import { usersBack } from "./usersBack.ts";

/** Who works by this calendar; a tick takes a department away from the one it had. */
export function CalendarUsers({ calendar, may }: { calendar: SavedCalendar; may: boolean }) {
  const { t } = useTranslation();
  const { departments, department } = useNames();
  const save = useMutation({
    mutationFn: tickUsers,
    onSuccess: (back) => undoable(t("calendars.usersChanged", { name: ownName(calendar) }), t("ui.undo"), () => giveBack(t, back)),
    onSettled: readAfresh,
    onError: (error) => toast(reasonText(error)),
  });
  const { id: calendarId, isOrganisations, departmentIds } = calendar;
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
            onChange={() => save.mutate({ id: calendarId, isOrganisations: true, departmentIds })}
          />
          {t("calendars.organisation")}
        </label>
        {departments.map(({ id }) => (
          <label className="check" key={id}>
            <input
              type="checkbox"
              disabled={!may}
              checked={departmentIds.includes(id)}
              onChange={() => save.mutate({ id: calendarId, isOrganisations, departmentIds: toggle(id) })}
            />
            {department(id)}
          </label>
        ))}
      </div>
    </section>
  );
}

const readAfresh = () => queries.invalidateQueries({ queryKey: calendarsQuery.queryKey });

type Tick = Pick<SavedCalendar, "id" | "isOrganisations" | "departmentIds">;

/** A tick may take from others what they had: what was there before is asked of the server, as others may have changed it a moment ago. */
async function tickUsers(tick: Tick) {
  const { items: before } = await api.calendars.list();
  await api.calendars.setUsers(tick);
  return { before, tick };
}

async function giveBack(t: TFunction, { before, tick }: Awaited<ReturnType<typeof tickUsers>>) {
  const back = usersBack(before, tick, (await api.calendars.list()).items);
  if (!back) toast(t("calendars.usersMeanwhile"));
  for (const { id, isOrganisations, departmentIds } of back ?? []) await api.calendars.setUsers({ id, isOrganisations, departmentIds });
  await readAfresh();
}
