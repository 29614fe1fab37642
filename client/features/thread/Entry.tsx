import { memo } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Message } from "../../../shared/conversations/message.schema.ts";
import { useMe } from "../../platform/queries.ts";
import { langOf } from "../../platform/text/names.ts";
import { callLength, clockTime } from "../../platform/text/time.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Avatar } from "../../ui/marks/Avatar.tsx";
import { channelIcons } from "../../ui/marks/ChannelMark.tsx";
import { Attachments } from "./Attachments.tsx";
import { BelowEntry } from "./BelowEntry.tsx";
import { CallFacts } from "./CallFacts.tsx";
import { EntryWords } from "./mail/EntryWords.tsx";

/** One entry: the surface says who spoke, the small mark by which channel. */
export const Entry = memo(function Entry({ message }: { message: Message }) {
  const { author, happenedAt, mail, call, attachments } = message;
  const me = useMe();
  const { t } = useTranslation();
  const own = author.kind === "agent" && author.id === me.id;
  return (
    <article className="e">
      <div className="gl">
        <Avatar name={author.name} agent={author.kind !== "contact"}>
          <Badge message={message} />
        </Avatar>
      </div>
      <div className="what">
        <div className="hd">
          <b lang={langOf(author.name)}>{own ? t("console.thread.you") : author.name}</b>
          {message.kind === "outbound" && author.kind === "system" && <span className="chip">{t("console.thread.byRule")}</span>}
          <About message={message} />
          <time dateTime={happenedAt}>{clockTime(happenedAt)}</time>
        </div>
        <div className={`card ${surface(message)}`} lang={langOf(message.text)}>
          <EntryWords message={message} />
          {call && <CallFacts call={call} />}
          {attachments.length > 0 && (
            <Attachments files={attachments.filter(({ inline }) => !inline || !(mail?.hasHtml ?? message.formatted))} />
          )}
        </div>
        <BelowEntry message={message} />
      </div>
    </article>
  );
});

function surface({ kind, call, delivery }: Message) {
  if (kind === "note") return "note";
  if (call) return "phone";
  if (kind !== "outbound") return "";
  return delivery?.state === "failed" ? "fail" : "out";
}

function Badge({ message: { kind, channel } }: { message: Message }) {
  if (kind === "note")
    return (
      <span className="ch nt">
        <Icon name="lock" />
      </span>
    );
  return (
    channel && (
      <span className={`ch ${channel}`}>
        <Icon name={channelIcons[channel]} />
      </span>
    )
  );
}

/** By which channel, to whom, how long, where it came from. */
function About({ message: { kind, channel, mail, call, joinedFrom, delivery } }: { message: Message }) {
  const { t } = useTranslation();
  const to = kind === "outbound" ? (delivery?.to ?? mail?.to) : null;
  const parts: string[] = [];
  if (kind === "note") parts.push(t("console.thread.note"));
  else if (call)
    parts.push(
      t(`console.thread.called.${call.direction}`),
      callLength(call.seconds),
      t("console.thread.loggedBy", { name: call.loggedBy }),
    );
  else if (to?.[0]) parts.push(t("console.thread.mailTo", { address: to.join(", ") }));
  else if (channel) parts.push(t(`ui.channel.${channel}`));
  if (joinedFrom) parts.push(t("console.thread.from", { number: joinedFrom }));
  return <span className="ell">{parts.join(" · ")}</span>;
}
