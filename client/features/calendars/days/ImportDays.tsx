import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { readICalendar, type ReadDays } from "../../../../shared/sla/imports/readICalendar.ts";
import { Dialog } from "../../../ui/floating/Dialog.tsx";
import { ChooseDays, notKnown, type Holiday } from "./ChooseDays.tsx";

interface Props {
  zone: string;
  known: Holiday[];
  onTake: (days: Holiday[]) => void;
}

/** Days from an iCalendar file, as a list to choose from; what is chosen goes into the draft, nothing is saved. */
export function ImportDays({ zone, known, onTake }: Props) {
  const { t } = useTranslation();
  const [read, setRead] = useState<ReadDays | null | undefined>(undefined);
  const days = notKnown(read?.holidays ?? [], known);
  const choose = (file: File | undefined) => void file?.text().then((text) => setRead(readICalendar(text, zone)));
  const close = () => setRead(undefined);
  return (
    <>
      <label className="btn sm">
        {t("calendars.import")}
        <input
          type="file"
          className="vh"
          accept=".ics,text/calendar"
          onChange={(event) => (choose(event.target.files?.[0]), (event.target.value = ""))}
        />
      </label>
      {read !== undefined && (
        <Dialog
          title={t("calendars.importTitle")}
          lead={read ? t("calendars.importLead", { count: days.length, skipped: read.skipped }) : t("fault.calendar.unreadable")}
          onClose={close}
        >
          <ChooseDays days={days} onTake={onTake} onClose={close} />
        </Dialog>
      )}
    </>
  );
}
