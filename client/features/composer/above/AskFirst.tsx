import { useEffect, useRef } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Thread } from "../../../platform/live/heldThreads.ts";
import { newEntries } from "../../../platform/sending/sendOutgoing.ts";
import { langOf } from "../../../platform/text/names.ts";
import { clockTime } from "../../../platform/text/time.ts";
import { Button } from "../../../ui/Button.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { Avatar } from "../../../ui/marks/Avatar.tsx";
import type { Composer } from "../useComposer.ts";

/** The thread changed while this was written: what is new stands here, and sending waits for a choice (MSG-7). */
export function AskFirst({ composer, thread }: { composer: Composer; thread: Thread }) {
  const { t } = useTranslation();
  const bar = useRef<HTMLDivElement>(null);
  const seen = Math.min(...composer.asks.map(({ seenSeq }) => seenSeq));
  const news = newEntries(thread, seen);
  useEffect(() => bar.current?.querySelector<HTMLButtonElement>(".primary")?.focus(), []);
  return (
    <div className="askf" role="alert" ref={bar}>
      <header>
        <Icon name="alert" size="s" />
        {t("console.ask.title", { count: news.length })}
      </header>
      <div className="nw">
        {news.map(({ id, author, text, happenedAt }) => (
          <div key={id}>
            <Avatar name={author.name} agent={author.kind === "agent"} size="s" />
            <span>
              <b>{author.name}</b> <span lang={langOf(text)}>{text.slice(0, 300)}</span>
            </span>
            <time>{clockTime(happenedAt)}</time>
          </div>
        ))}
      </div>
      <blockquote className="asked">{composer.asks.map(({ text }) => text).join("\n\n")}</blockquote>
      <div className="acts">
        <span className="hint">{t("console.ask.kept")}</span>
        <Button look="quiet" small onClick={composer.discard}>
          {t("console.ask.discard")}
        </Button>
        <Button small onClick={composer.sendAnyway}>
          {t("console.ask.anyway")}
        </Button>
        <Button look="primary" small onClick={composer.edit}>
          {t("console.ask.edit")}
        </Button>
      </div>
    </div>
  );
}
