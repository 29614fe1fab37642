/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import type { ChatView } from "../live/chat.ts";
import type { Say } from "../texts.ts";
import { Glyph } from "./Glyph.tsx";

interface Props {
  view: ChatView;
  site: string;
  say: Say;
  onTalk: () => void;
  onClose: () => void;
  /** The form of somebody who has not written yet. */
  children: ComponentChildren;
}

/** The first page: a greeting, then the form, or the way back into what was said before. */
export function Home({ view: { thread, known, queue }, site, say, onTalk, onClose, children }: Props) {
  const mine = thread?.lines.find((line) => line.mine);
  const name = mine && !mine.author.startsWith("Visitor ") ? mine.author : null;
  const begun = thread !== null || known || queue.length > 0;
  return (
    <div class="home">
      <div class="whome">
        <div class="r">
          <b>
            <Glyph name="chat" />
            {site}
          </b>
          <button type="button" class="ib" aria-label={say("close")} onClick={onClose}>
            <Glyph name="x" />
          </button>
        </div>
        <h2>{name ? say("helloName", { name }) : say("hello")}</h2>
      </div>
      <div class="wc">
        {begun ? (
          <section class="card">
            <h3>{say("talk")}</h3>
            <p>{say("lead")}</p>
            <button type="button" class="go" onClick={onTalk}>
              <Glyph name="chat" />
              {say(thread ? "goOn" : "start")}
            </button>
          </section>
        ) : (
          <div class="card">{children}</div>
        )}
        {thread && (
          <section class="card">
            <h3>{say("last")}</h3>
            <button type="button" class="row" onClick={onTalk}>
              <Glyph name="history" />
              <span class="ell">{thread.lines[0]?.text}</span>
              <span class="ref">{thread.number}</span>
              <Glyph name="right" />
            </button>
          </section>
        )}
      </div>
    </div>
  );
}
