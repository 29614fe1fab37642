import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Notification } from "../../../shared/escalation/notification.schema.ts";

/** The sentence of a notice in the reader's language. */
export function useNoticeText() {
  const { t } = useTranslation();
  return ({ number, because, by = "", subject }: Notification) =>
    t("notification.line", { number, because: t(`notification.because.${because as "mentioned"}`, { by }), subject });
}
