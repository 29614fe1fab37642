import { useTranslation } from "../../platform/text/useTranslation.ts";
import { Button } from "../../ui/Button.tsx";
import { toast } from "../../ui/floating/toasts.ts";
import { Icon } from "../../ui/Icon.tsx";

/** Copies what is too long to be seen whole. A browser lets a page copy over TLS only; without it the words are selected as they stand. */
export function CopyValue({ value }: { value: string }) {
  const { t } = useTranslation();
  if (!("clipboard" in navigator)) return null;
  const copy = () =>
    navigator.clipboard.writeText(value).then(
      () => toast(t("console.contact.copied", { value })),
      () => toast(t("console.contact.notCopied")),
    );
  return (
    <Button icon small look="quiet" className="c-rm" label={t("console.contact.copy", { value })} onClick={() => void copy()}>
      <Icon name="copy" size="xs" />
    </Button>
  );
}
