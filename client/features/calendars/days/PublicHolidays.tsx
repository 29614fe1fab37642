import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Language } from "../../../../shared/auth/agent.schema.ts";
import { api } from "../../../platform/api.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/floating/Dialog.tsx";
import { SelectField } from "../../../ui/forms/SelectField.tsx";
import { ChooseDays, notKnown, type Holiday } from "./ChooseDays.tsx";
import { dateNow } from "../../../platform/clock/timeNow.ts";

interface Props {
  known: Holiday[];
  onTake: (days: Holiday[]) => void;
}

/** Public holidays of a country, region and year, as a list to choose from; what is chosen goes into the draft, nothing is saved. */
export function PublicHolidays({ known, onTake }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        {t("calendars.public")}
      </Button>
      {open && (
        <Dialog title={t("calendars.public")} lead={t("calendars.publicLead")} onClose={close}>
          <Proposal known={known} onTake={onTake} onClose={close} />
        </Dialog>
      )}
    </>
  );
}

function Proposal({ known, onTake, onClose }: Props & { onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const thisYear = dateNow().getFullYear();
  const [asked, setAsked] = useState({ country: "", region: "", year: thisYear });
  const { data, isError } = useQuery({
    queryKey: ["public-holidays", asked, i18n.language],
    queryFn: () =>
      api.calendars.publicHolidays({
        year: asked.year,
        language: i18n.language as Language,
        ...(asked.country ? { country: asked.country } : {}),
        ...(asked.region ? { region: asked.region } : {}),
      }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  const days = notKnown(data?.holidays ?? [], known);
  const { countries = [], regions = [] } = data ?? {};
  return (
    <>
      <div className="main cal-place">
        <SelectField
          label={t("calendars.country")}
          value={asked.country}
          onChange={(event) => setAsked({ ...asked, country: event.target.value, region: "" })}
        >
          <option value="">{t("calendars.chooseCountry")}</option>
          {countries.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        {regions.length > 0 && (
          <SelectField
            label={t("calendars.region")}
            value={asked.region}
            onChange={(event) => setAsked({ ...asked, region: event.target.value })}
          >
            <option value="">{t("calendars.wholeCountry")}</option>
            {regions.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
        <SelectField
          label={t("calendars.year")}
          value={asked.year}
          onChange={(event) => setAsked({ ...asked, year: Number(event.target.value) })}
        >
          {[thisYear, thisYear + 1, thisYear + 2].map((year) => (
            <option key={year}>{year}</option>
          ))}
        </SelectField>
        {asked.country === "CN" && <p className="hint">{t("calendars.makeUpDays")}</p>}
        {isError && <p role="alert">{t("calendars.publicFailed")}</p>}
        {asked.country !== "" && data && days.length === 0 && <p className="hint">{t("calendars.allKnown")}</p>}
      </div>
      <ChooseDays key={JSON.stringify(asked)} days={days} onTake={onTake} onClose={onClose} />
    </>
  );
}
