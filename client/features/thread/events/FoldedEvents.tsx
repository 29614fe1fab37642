import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Message } from "../../../../shared/conversations/message.schema.ts";
import { EventLine } from "./EventLine.tsx";

/** Repeated events as one line that opens. */
export function FoldedEvents({ entries }: { entries: Message[] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const last = entries.at(-1);
  if (open) return entries.map((message) => <EventLine key={message.id} message={message} />);
  return (
    <>
      <button type="button" className="fold" onClick={() => setOpen(true)}>
        {t("console.thread.folded", { count: entries.length - 1 })}
      </button>
      {last && <EventLine message={last} />}
    </>
  );
}
