import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Conversation } from "../../../shared/conversations/conversation.schema.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { langOf } from "../../platform/text/names.ts";
import { dayAndTime, writtenNow } from "../../platform/text/time.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { PaneState } from "../../ui/PaneState.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { PrintLine } from "./PrintLine.tsx";
import { usePaper } from "./usePaper.ts";
import "./print.css";

/** A conversation on paper, as its contact may read it (MSG-6): no notes, nothing that stays inside; what happened by choice. */
export function PrintPage({ id }: { id: Conversation["id"] }) {
  const { t } = useTranslation();
  const [events, setEvents] = useState(false);
  const { conversation, items, ready, error } = usePaper(id, events);
  const print = () => (ready ? window.print() : undefined);
  useShortcuts({ p: print });
  if (error) return <PaneState title={t("console.thread.failed")} text={reasonText(error)} />;
  const { number = "", subject = "", contact, createdAt } = conversation ?? {};
  return (
    <main className="paper" id="main" aria-busy={!ready}>
      <div className="paper-bar" role="toolbar" aria-label={t("console.print.bar")}>
        <label className="chk">
          <input type="checkbox" checked={events} onChange={({ target }) => setEvents(target.checked)} />
          <span>{t("console.print.events")}</span>
        </label>
        <span className="sp" role="status">
          {ready ? t("console.print.ready", { count: items.length }) : t("console.print.reading", { count: items.length })}
        </span>
        <Button look="primary" disabled={!ready} onClick={print}>
          <Icon name="doc" size="s" />
          {t("console.print.act")} <span className="kbd">P</span>
        </Button>
      </div>
      <header>
        <p>{number}</p>
        <h1 lang={langOf(subject)}>{subject}</h1>
        <p>
          <span lang={langOf(contact?.name ?? "")}>{contact?.name}</span>
          {createdAt && ` · ${dayAndTime(createdAt)}`}
        </p>
      </header>
      {items.map((line) => (
        <PrintLine key={line.id} line={line} />
      ))}
      {ready && items.length === 0 && <p>{t("console.print.empty")}</p>}
      <footer>{t("console.print.foot", { number, time: writtenNow() })}</footer>
    </main>
  );
}
