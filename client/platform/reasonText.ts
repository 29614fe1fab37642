import i18next from "i18next";
import { isFault } from "./api.ts";

/** Why something did not work, in the person's language: the server's own sentence, or that it was not reached. */
export function reasonText(error: unknown): string {
  if (isFault(error) && error.message !== error.code) return error.message;
  return i18next.t("ui.unreached");
}
