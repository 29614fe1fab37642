import { useMutation } from "@tanstack/react-query";
import type { Message } from "../../../shared/conversations/message.schema.ts";
import { api } from "../../platform/api.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { useTranslation } from "../../platform/text/useTranslation.ts";

/** A message in the reader's language, asked for by hand: only then its words go to the provider. */
export function TranslateMessage({ message: { conversationId, text } }: { message: Message }) {
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
