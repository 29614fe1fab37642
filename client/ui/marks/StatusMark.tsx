import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Status } from "../../../shared/conversations/status.ts";

/** The status by shape and word. */
export function StatusMark({ status }: { status: Status }) {
  const { t } = useTranslation();
  return <span className={`status ${status.toLowerCase()}`}>{t(`ui.status.${status}`)}</span>;
}
