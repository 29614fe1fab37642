/** @jsxImportSource preact */
import { useEffect, useRef } from "preact/hooks";
import type { ChatLine } from "../../../shared/channels/chatWire.ts";
import type { WidgetLanguage } from "../hostOf.ts";
import type { ChatView } from "../live/chat.ts";
import type { Waiting } from "../live/kept.ts";
import type { Say } from "../texts.ts";
import { LineFiles } from "./LineFiles.tsx";
import { Glyph } from "./Glyph.tsx";

interface Props {
  view: ChatView;
  say: Say;
  language: WidgetLanguage;
  onAgain: (line: Waiting) => void;
  onDiscard: (line: Waiting) => void;
  fetchFile: (id: string) => Promise<string>;
}

/** What was said, what waits, and who is typing; the newest in view. */
export function Lines({ view: { thread, queue, typing, connection }, say, language, onAgain, onDiscard, fetchFile }: Props) {
  const end = useRef<HTMLDivElement>(null);
  const lines = thread?.lines ?? [];
  const waiting = queue.filter(({ key }) => !lines.some((line) => line.key === key));
  useEffect(() => end.current?.scrollIntoView({ block: "end" }), [lines.length, waiting.length, typing]);
  return (
    <div class="wt" role="log" aria-label={say("messages")} tabIndex={0}>
      <div class="top" />
      {lines.map((line, index) => (
        <Line
          key={line.id}
          line={line}
          before={lines[index - 1]}
          after={lines[index + 1]}
          say={say}
          language={language}
          fetchFile={fetchFile}
        />
      ))}
      {waiting.map((line) => (
        <WaitingLine key={line.key} line={line} online={connection === "online"} say={say} onAgain={onAgain} onDiscard={onDiscard} />
      ))}
      {thread && !thread.open && <p class="sys">{say("closed")}</p>}
      {typing && (
        <p class="m ty">
          <span class="vh">{say("typing", { name: typing })}</span>
          <span class="dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
        </p>
      )}
      <div ref={end} />
    </div>
  );
}

interface WaitingProps extends Pick<Props, "say" | "onAgain" | "onDiscard"> {
  line: Waiting;
  online: boolean;
}

/** A line that is not in the thread yet: on its way, taken, or refused with the reason and what can be done. */
function WaitingLine({ line, online, say, onAgain, onDiscard }: WaitingProps) {
  const { text, sent, refused, files = [] } = line;
  return (
    <>
      <p class={sent ? "m me" : "m q"} lang={langOf(text)}>
        <span class="vh">{say("you")}: </span>
        {text === files[0]?.name ? "" : text}
        {files.map(({ id, name }) => (
          <span class="att" key={id}>
            <Glyph name="clip" />
            <span class="ell">{name}</span>
          </span>
        ))}
      </p>
      {refused === undefined ? (
        <span class="mm">
          <Glyph name={sent ? "check" : "clock"} />
          {say(sent ? "sent" : online ? "sending" : "waits")}
        </span>
      ) : (
        <div class="mm bad" role="alert">
          <span>
            <Glyph name="alert" />
            {say("failed")}: {refused}
          </span>
          <button type="button" onClick={() => onAgain(line)}>
            {say("again")}
          </button>
          <button type="button" onClick={() => onDiscard(line)}>
            {say("discard")}
          </button>
        </div>
      )}
    </>
  );
}

interface LineProps {
  line: ChatLine;
  before: ChatLine | undefined;
  after: ChatLine | undefined;
  say: Say;
  language: WidgetLanguage;
  fetchFile: Props["fetchFile"];
}

const gapMs = 900_000;

function Line({ line, before, after, say, language, fetchFile }: LineProps) {
  const apart = !before || Date.parse(line.at) - Date.parse(before.at) > gapMs;
  const last = !after || after.mine !== line.mine || after.passing;
  const when = apart && <p class="sys">{dayAndTime(line.at, language, say)}</p>;
  if (line.passing)
    return (
      <>
        {when}
        <p class="sys">{say(line.passing, { name: line.author })}</p>
      </>
    );
  return (
    <>
      {when}
      <p class={line.mine ? "m me" : "m"} lang={langOf(line.text)}>
        <span class="vh">{line.mine ? say("you") : line.author}: </span>
        {line.text === line.files[0]?.name ? "" : line.text}
        <LineFiles files={line.files} say={say} fetchFile={fetchFile} />
      </p>
      {last && line.mine && (
        <span class={line.state === "read" ? "mm seen" : "mm"}>
          <Glyph name={line.state === "read" ? "checks" : "check"} />
          {say(line.state === "read" ? "seen" : line.state === "delivered" ? "delivered" : "sent")}
        </span>
      )}
      {last && !line.mine && (
        <span class="mm in">
          {firstName(line.author)} {time(line.at, language)}
        </span>
      )}
    </>
  );
}

const firstName = (name: string) => name.split(" ")[0];
const langOf = (text: string) => (/[\u3400-\u9fff]/.test(text) ? "zh-CN" : undefined);
const time = (iso: string, language: string) =>
  new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { hour: "2-digit", minute: "2-digit" }).format(new Date(iso));

function dayAndTime(iso: string, language: string, say: Say) {
  const day = new Date(iso);
  const name =
    day.toDateString() === new Date().toDateString()
      ? say("today")
      : new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { weekday: "short", day: "numeric", month: "long" }).format(day);
  return `${name}${language === "en" ? "," : ""} ${time(iso, language)}`;
}
