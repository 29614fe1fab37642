import { useQuery } from "@tanstack/react-query";
import type { Contact } from "../../../shared/contacts/contact.schema.ts";
import { contactQuery, useMe } from "../queries.ts";
import { dayAndTime } from "../text/time.ts";
import { useTranslation } from "../text/useTranslation.ts";

/** Where a time for sending later is meant: where the contact is, and where nobody knows that, where the desk is (MSG-15). */
export function useLaterZone(contact: Pick<Contact, "id" | "name"> | undefined) {
  const { t } = useTranslation();
  const me = useMe();
  const { data } = useQuery({ ...contactQuery(contact ?? nobody), enabled: contact !== undefined });
  const [zone, ownZone] = [data?.zone ?? me.organisation.zone, me.preferences.zone];
  const place = zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone;
  return {
    zone,
    ownZone,
    lead: data?.zone ? t("later.lead", { name: data.name, zone }) : t("later.leadOurs", { zone }),
    /** An instant as it is there, and for the reader where that differs. */
    timeThere: (at: string) =>
      dayAndTime(at, zone) === dayAndTime(at)
        ? dayAndTime(at)
        : t("later.thereAndHere", { there: dayAndTime(at, zone), place, here: dayAndTime(at) }),
  };
}

const nobody = { id: "" as Contact["id"], name: "" };
