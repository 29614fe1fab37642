import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { CalendarInput, SavedCalendar } from "../../../shared/sla/calendar.schema.ts";
import { api } from "../../platform/api.ts";
import { queries } from "../../platform/queries.ts";
import { calendarsQuery, rulesOf } from "./calendarsQueries.ts";

/** A calendar as it is edited: what is saved until something is changed, and nothing is saved until one says so. */
export function useCalendarDraft(saved: SavedCalendar | null, fresh: CalendarInput, onSaved: (id: string | null) => void) {
  const [draft, setDraft] = useState<CalendarInput | null>(null);
  const [seenVersion, setSeenVersion] = useState(saved?.version ?? 0);
  const rules = draft ?? (saved ? rulesOf(saved) : fresh);
  const save = useMutation({
    mutationFn: () => (saved ? api.calendars.change({ ...rules, id: saved.id, seenVersion }) : api.calendars.create(rules)),
    onSuccess: async ({ id, version }) => {
      await queries.invalidateQueries({ queryKey: calendarsQuery.queryKey });
      setSeenVersion(version);
      setDraft(null);
      onSaved(id);
    },
    // Somebody saved meanwhile: what they saved is shown in the history, and ours is kept to be looked at against it.
    onError: () => queries.invalidateQueries({ queryKey: calendarsQuery.queryKey }),
  });
  const remove = useMutation({
    mutationFn: () => api.calendars.remove({ id: saved?.id as never }),
    onSuccess: async () => (await queries.invalidateQueries({ queryKey: calendarsQuery.queryKey }), onSaved(null)),
  });
  const change = (by: Partial<CalendarInput>) => {
    if (draft === null && saved) setSeenVersion(saved.version);
    setDraft({ ...rules, ...by });
  };
  const discard = () => (setDraft(null), save.reset());
  return { rules, changed: draft !== null || saved === null, change, discard, save, remove };
}
