import type { TFunction } from "i18next";

/** What happened in words; a kind of event that is newer than this page is named as the log names it. */
export const whatText = (t: TFunction, type: string): string =>
  t(`audit.what.${type}` as "audit.what.agent.changed", { defaultValue: type });
