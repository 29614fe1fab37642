import { Suspense, useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { late } from "../../../platform/late.ts";
import type { MailPart, Message } from "../../../../shared/conversations/message.schema.ts";
import { langOf } from "../../../platform/text/names.ts";
import { Icon } from "../../../ui/Icon.tsx";

const MailPicture = late(async () => (await import("./MailPicture.tsx")).MailPicture);

/** A mail: its text, its folded history one click away, and the mail as it was sent, in a sandbox (MAIL-14, MAIL-15). */
export function MailBody({ message, mail }: { message: Message; mail: MailPart }) {
  const { t } = useTranslation();
  const [history, setHistory] = useState(false);
  const [picture, setPicture] = useState(message.text.trim() === "" && mail.hasHtml);
  return (
    <>
      {mail.unreadable && (
        <p className="doubt">
          <Icon name="alert" size="s" />
          {t("console.mail.unreadable")}
        </p>
      )}
      {picture ? (
        <Suspense fallback={<p className="txt">{message.text}</p>}>
          <MailPicture message={message} mail={mail} />
        </Suspense>
      ) : (
        <p className="txt">
          {message.text}
          {mail.quoted && (
            <button
              type="button"
              className="quoted"
              aria-expanded={history}
              aria-label={t("console.mail.history")}
              title={t("console.mail.history")}
              onClick={() => setHistory(!history)}
            >
              •••
            </button>
          )}
        </p>
      )}
      {history && mail.quoted && !picture && (
        <blockquote className="history" lang={langOf(mail.quoted)}>
          {mail.quoted}
        </blockquote>
      )}
      {mail.hasHtml && (
        <button type="button" className="linkb mailb" onClick={() => setPicture(!picture)}>
          {t(picture ? "console.mail.asText" : "console.mail.asSent")}
        </button>
      )}
    </>
  );
}
