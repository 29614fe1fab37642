import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { useCan, useMe } from "../../../platform/queries.ts";

/** A colleague's name as the way to how their day went, for who is in charge of others, and for oneself. */
export function DayLink({ id, name, children }: { id: string; name: string; children: ReactNode }) {
  const { t } = useTranslation();
  const me = useMe();
  const manages = useCan("availability.manage");
  if (!manages && id !== me.id) return children;
  return (
    <Link to="/availability" search={{ a: id }} className="day-a" title={t("availability.day.of", { name })}>
      {children}
    </Link>
  );
}
