import { Suspense } from "react";
import type { Message } from "../../../shared/conversations/message.schema.ts";
import { late } from "../../platform/late.ts";
import { langOf } from "../../platform/text/names.ts";
import { useTranslation } from "../../platform/text/useTranslation.ts";

const TranslateMessage = late(async () => (await import("./TranslateMessage.tsx")).TranslateMessage);

/** The way to a translation, under what may well be written in another language than the reader's. */
export function OfferTranslation({ message }: { message: Message }) {
  const { i18n } = useTranslation();
  if (!isForeign(message, i18n.language)) return null;
  return (
    <Suspense fallback={null}>
      <TranslateMessage message={message} />
    </Suspense>
  );
}

/** Written outside, in another script than the reader's, or by somebody who may well write another language than theirs. */
function isForeign({ kind, text }: Message, language: string) {
  if (kind !== "inbound" || !/\p{L}/u.test(text)) return false;
  const latinAlone = /^[\p{ASCII}\u2010-\u203a]*$/u.test(text);
  return language === "en" ? !latinAlone : langOf(text) !== language;
}
