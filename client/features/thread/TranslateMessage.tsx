import { useMutation } from "@tanstack/react-query";
import type { Message } from "../../../shared/conversations/message.schema.ts";
import { isForeign } from "../../../shared/translation/isForeign.ts";
import { api } from "../../platform/api.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { useTranslation } from "../../platform/text/useTranslation.ts";

/** The way to a translation, under what is most likely written in another language than the reader's. */
export function TranslateMessage({ message }: { message: Message }) {
  const { i18n } = useTranslation();
  const foreign = message.kind === "inbound" && isForeign(message.text, i18n.language === "zh-CN" ? "zh-CN" : "en");
  return foreign ? <Translation message={message} /> : null;
}

/** A message in the reader's language, asked for by hand: only then its words go to the provider. */
function Translation({ message: { conversationId, text } }: { message: Message }) {
  const { t, i18n } = useTranslation();
  const { mutate, data, error, isPending, reset } = useMutation({
    mutationFn: () => api.translation.translate({ conversationId, text: text.slice(0, 10_000), to: i18n.language }),
  });
  if (data)
    return (
      <div className="translated">
        <p lang={i18n.language}>{data.text}</p>
        <button type="button" className="linkb" onClick={reset}>
          {t("translation.hide")}
        </button>
      </div>
    );
  return (
    <p className="translated">
      <button type="button" className="linkb" disabled={isPending} onClick={() => mutate()}>
        {t(isPending ? "translation.asking" : "translation.translate")}
      </button>
      {error && <span className="badt"> {reasonText(error)}</span>}
    </p>
  );
}
