import { useMutation } from "@tanstack/react-query";
import { api } from "../../platform/api.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { Button } from "../../ui/Button.tsx";
import { toast } from "../../ui/floating/toasts.ts";
import { Icon } from "../../ui/Icon.tsx";

interface Props {
  conversationId: string;
  text: string;
  /** What the contact reads. */
  language: string;
  onText: (text: string) => void;
}

/** What was written, in the contact's language; what stood there comes back by one press. Its words go to the provider then. */
export function TranslateDraft({ conversationId, text, language, onText }: Props) {
  const { t, i18n } = useTranslation();
  const named = new Intl.DisplayNames(i18n.language, { type: "language" }).of(language) ?? language;
  const { mutate, isPending } = useMutation({
    mutationFn: (words: string) => api.translation.translate({ conversationId: conversationId as never, text: words, to: language }),
    onSuccess: (translated, before) => {
      onText(translated.text);
      toast(t("translation.done", { language: named }), { text: t("ui.undo"), run: () => onText(before) });
    },
    onError: (error) => toast(reasonText(error)),
  });
  return (
    <Button
      look="quiet"
      icon
      small
      busy={isPending}
      disabled={text.trim() === ""}
      label={t("translation.into", { language: named })}
      onClick={() => mutate(text.trim())}
    >
      <Icon name="globe" />
    </Button>
  );
}
