import type { TFunction } from "i18next";
import type { OverflowRule } from "../../../../shared/routing/overflow.ts";
import { span } from "../../../platform/text/time.ts";

/** A rule of overflow as a sentence: who helps, and when. */
export function overflowText(t: TFunction, { whenWaiting, whenOldestMinutes, whenClosed }: OverflowRule, department: string) {
  const when = [
    whenWaiting === null ? "" : t("routing.overflow.when.waiting", { count: whenWaiting }),
    whenOldestMinutes === null ? "" : t("routing.overflow.when.oldest", { span: span(whenOldestMinutes) }),
    whenClosed ? t("routing.overflow.when.closed") : "",
  ].filter(Boolean);
  if (when.length === 0) return t("routing.overflow.never", { department });
  return t("routing.overflow.does", { department, when: when.join(t("routing.overflow.or")) });
}
