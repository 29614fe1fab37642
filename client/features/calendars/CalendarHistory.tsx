import type { CalendarInput } from "../../../shared/sla/calendar.schema.ts";
import { api } from "../../platform/api.ts";
import { VersionHistory } from "../../ui/VersionHistory.tsx";

interface Props {
  id: string;
  may: boolean;
  onTake: (rules: CalendarInput) => void;
  onClose: () => void;
}

/** The versions of a calendar. */
export const CalendarHistory = ({ id, ...rest }: Props) => (
  <VersionHistory {...rest} queryKey={["calendar-versions", id]} read={() => api.calendars.versions({ id: id as never })} />
);
