import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { CalendarInput, SavedCalendar } from "../../../shared/sla/calendar.schema.ts";
import { api } from "../../platform/api.ts";
import { ownName } from "../../platform/people.ts";
import { queries } from "../../platform/queries.ts";
import { undoable } from "../../ui/floating/undoable.ts";
import { calendarsQuery, rulesOf } from "./calendarsQueries.ts";

/** A calendar as it is edited: what is saved until something is changed, and nothing is saved until one says so. */
export function useCalendarDraft(saved: SavedCalendar | null, fresh: CalendarInput, onSaved: (id: string | null) => void) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<CalendarInput | null>(null);
  const [seenVersion, setSeenVersion] = useState(saved?.version ?? 0);
  const rules = draft ?? (saved ? rulesOf(saved) : fresh);
  const save = useMutation({
    mutationFn: () => (saved ? api.calendars.change({ ...rules, id: saved.id, seenVersion }) : api.calendars.create(rules)),
    onSuccess: async ({ id, version, ...rest }) => {
      const back = () => (saved ? api.calendars.change({ ...rulesOf(saved), id, seenVersion: version }) : api.calendars.remove({ id }));
      undoable(t("calendars.saved", { name: ownName(rest) }), t("ui.undo"), async () => (await back(), await readAfresh()));
      await readAfresh();
      setSeenVersion(version);
      setDraft(null);
      onSaved(id);
    },
    // Somebody saved meanwhile: what they saved is shown in the history, and ours is kept to be looked at against it.
    onError: readAfresh,
  });
  const remove = useMutation({
    mutationFn: () => api.calendars.remove({ id: saved?.id as never }),
    onSuccess: async () => {
      const back = async ({ id }: SavedCalendar) => (await api.calendars.bringBack({ id }), await readAfresh());
      if (saved) undoable(t("calendars.removed", { name: ownName(saved) }), t("ui.undo"), () => back(saved));
      await readAfresh();
      onSaved(null);
    },
  });
  const change = (by: Partial<CalendarInput>) => {
    if (draft === null && saved) setSeenVersion(saved.version);
    setDraft({ ...rules, ...by });
  };
  const discard = () => (setDraft(null), save.reset());
  return { rules, changed: draft !== null || saved === null, change, discard, save, remove };
}

const readAfresh = () => queries.invalidateQueries({ queryKey: calendarsQuery.queryKey });
