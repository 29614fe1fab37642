import { useState } from "react";
import { useTranslation } from "../platform/text/useTranslation.ts";
import { Button } from "./Button.tsx";
import { Icon } from "./Icon.tsx";

/** A secret that is shown this once, to be copied by a press, until somebody says that it is kept elsewhere. */
export function SecretOnce({ text, secret, done, onDone }: { text: string; secret: string; done: string; onDone: () => void }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(secret).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div className="in secret-once" role="status">
      <p className="hint">{text}</p>
      <code>{secret}</code>
      {copied === false && <p className="hint">{t("console.contact.notCopied")}</p>}
      <div className="btns">
        {/* A browser lets a page copy over TLS only; without it the words are selected as they stand. */}
        {"clipboard" in navigator && (
          <Button onClick={() => void copy()}>
            <Icon name={copied ? "check" : "copy"} size="s" />
            {t(copied ? "ui.copied" : "ui.copy")}
          </Button>
        )}
        <Button onClick={onDone}>{done}</Button>
      </div>
    </div>
  );
}
