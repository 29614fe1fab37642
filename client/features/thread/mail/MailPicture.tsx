import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { MAIL_FRAME_SANDBOX, mailFrame } from "../../../../shared/channels/mailFrame.ts";
import type { MailPart, Message } from "../../../../shared/conversations/message.schema.ts";
import { api } from "../../../platform/api.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { Button } from "../../../ui/Button.tsx";
import { readAsDataUrl } from "./readAsDataUrl.ts";

/** The mail as it was sent, in a frame in which nothing runs; pictures from outside come only on a click (MAIL-15). */
export function MailPicture({ message, mail }: { message: Message; mail: MailPart }) {
  const { t } = useTranslation();
  const [showRemote, setShowRemote] = useState(false);
  const query = useQuery({ queryKey: ["mail", message.id], queryFn: () => readMail(message), staleTime: Infinity });
  if (query.isError) return <p className="txt">{reasonText(query.error)}</p>;
  const { html = "", files = {} } = query.data ?? {};
  return (
    <>
      {mail.remoteImages > 0 && !showRemote && (
        <p className="doubt">
          {t("console.mail.remote", { count: mail.remoteImages })}
          <Button small onClick={() => setShowRemote(true)}>
            {t("console.mail.showRemote")}
          </Button>
        </p>
      )}
      {/* Pictures from outside need a page with a policy of its own: a written one inherits the console's, which lets none in. */}
      {showRemote && (
        <iframe
          className="mailf"
          style={{ height: heightFor(html) }}
          title={t("console.mail.frame", { subject: mail.subject })}
          sandbox={MAIL_FRAME_SANDBOX}
          src={`/mail-frames/${message.id}?images=1`}
        />
      )}
      {!showRemote && query.data && (
        <iframe
          className="mailf"
          style={{ height: heightFor(html) }}
          title={t("console.mail.frame", { subject: mail.subject })}
          sandbox={MAIL_FRAME_SANDBOX}
          srcDoc={mailFrame({ html, showRemote: false, inlineUrl: (id) => files[id] })}
        />
      )}
    </>
  );
}

// The frame cannot be measured from outside: a short mail gets a low frame, a long one scrolls, and the corner can be drawn.
const heightFor = (html: string) => Math.round(Math.min(420, 110 + html.length / 5));

/** The cleaned HTML and its inline pictures: the frame may fetch nothing, so they are put into it. */
async function readMail({ id, attachments }: Message) {
  const inline = attachments.filter((file) => file.inline && file.type.startsWith("image/"));
  const [{ html }, ...urls] = await Promise.all([
    api.conversations.messageHtml({ id }),
    ...inline.map((file) => readAsDataUrl(`/files/${file.id}`)),
  ]);
  return {
    html,
    files: Object.fromEntries(inline.map((file, index) => [file.id as string, urls[index]])) as Record<string, string | undefined>,
  };
}
