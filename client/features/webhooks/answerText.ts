import type { TFunction } from "i18next";

/** What a receiver answered, in words: a status under its name, a connection that failed by its reason; what is not known as it came. */
export function answerText(t: TFunction, answer: string): string {
  if (/^\d{3}$/.test(answer)) return `HTTP ${answer}`;
  if (answer === "no answer in 10 s") return t("webhooks.answers.late");
  const [, code = "", where = ""] = /\b(ECONNREFUSED|ENOTFOUND|ECONNRESET)\b\s*(\S*)/.exec(answer) ?? [];
  if (code === "ECONNREFUSED") return t("webhooks.answers.refused", { where });
  if (code === "ENOTFOUND") return t("webhooks.answers.unknown", { where });
  if (code === "ECONNRESET") return t("webhooks.answers.broken");
  const [, inside] = /^(\S+) is an address of the inside$/.exec(answer) ?? [];
  return inside ? t("webhooks.answers.inside", { where: inside }) : answer;
}
