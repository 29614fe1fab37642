import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { TranscriptLine } from "../../../shared/conversations/transcript.api.ts";
import { langOf } from "../../platform/text/names.ts";
import { callLength, dayName, clockTime, fileSize } from "../../platform/text/time.ts";
import { dateNow } from "../../platform/clock/timeNow.ts";

/** One line on paper: who, when, by which channel, and what was said. */
export function PrintLine({ line }: { line: TranscriptLine }) {
  const { t } = useTranslation();
  const { at, from, name, channel, text, files, callSeconds, event } = line;
  const time = (
    <time dateTime={at}>
      {dayName(at, dateNow())}, {clockTime(at)}
    </time>
  );
  if (from === "event")
    return (
      <p className="p-ev">
        {event && t(`console.print.event.${event.type}`, { name, status: event.to ? t(`ui.status.${event.to}`) : "" })} {time}
      </p>
    );
  return (
    <article className={from === "us" ? "p-line us" : "p-line"}>
      <p className="p-hd">
        <b lang={langOf(name)}>{name}</b> {channel && t(`ui.channel.${channel}`)} {time}
      </p>
      {callSeconds !== null && <p>{t("console.print.call", { length: callLength(callSeconds) })}</p>}
      {text && (
        <p className="txt" lang={langOf(text)}>
          {text}
        </p>
      )}
      {files.map((file) => (
        <p className="p-file" key={file.name}>
          {file.name} ({fileSize(file.size)})
        </p>
      ))}
    </article>
  );
}
