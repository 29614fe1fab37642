import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { ConversationRow } from "../../../../shared/conversations/conversation.schema.ts";
import type { MergePreview } from "../../../../shared/conversations/merges.api.ts";
import type { Message } from "../../../../shared/conversations/message.schema.ts";
import { useNames } from "../../../platform/people.ts";
import { langOf } from "../../../platform/text/names.ts";
import { timeOrDay } from "../../../platform/text/time.ts";
import { Button } from "../../../ui/Button.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { channelIcons } from "../../../ui/marks/ChannelMark.tsx";

interface Props {
  preview: MergePreview;
  samePerson: boolean | null;
  onSamePerson: (same: boolean) => void;
  onTurn: () => void;
}

/** What the merge will do: the direction, the merged thread, and what becomes of clocks, replies, drafts, watchers and contacts. */
export function MergePreviewBox({ preview, samePerson, onSamePerson, onTurn }: Props) {
  const { t } = useTranslation();
  const { from, into, refused, newest, counts } = preview;
  const numberOf = ({ conversationId, joinedFrom }: Message) => joinedFrom ?? (conversationId === from.id ? from.number : into.number);
  return (
    <>
      <div className="mrg-two">
        <Side row={from} says={t("console.merge.becomes")} />
        <Button icon label={t("console.merge.turn")} onClick={onTurn}>
          <Icon name="arrow" />
        </Button>
        <Side row={into} says={t("console.merge.goesOn")} on />
      </div>
      {refused && (
        <p className="bar-l bad" role="alert">
          <Icon name="alert" size="s" />
          {t(`fault.conversation.joinRefusedBecause.${refused}`)}
        </p>
      )}
      <div className="mrg-pv">
        <section>
          <h3>{t("console.merge.thread")}</h3>
          <ul>
            {newest.map((message) => (
              <li key={message.id} className={message.conversationId === from.id ? "n" : ""}>
                <time dateTime={message.happenedAt}>{timeOrDay(message.happenedAt)}</time>
                <Icon name={message.kind === "note" ? "lock" : channelIcons[message.channel ?? "email"]} size="s" />
                <span className="ell" lang={langOf(message.text)}>
                  {message.author.name}: {message.text}
                </span>
                <span className="ref">{numberOf(message)}</span>
              </li>
            ))}
          </ul>
          <p className="hint">{t("console.merge.counts", { ...counts, fromNumber: from.number, intoNumber: into.number })}</p>
        </section>
        <What preview={preview} samePerson={samePerson} onSamePerson={onSamePerson} />
      </div>
    </>
  );
}

function Side({ row, says, on = false }: { row: ConversationRow; says: string; on?: boolean }) {
  return (
    <div className={on ? "side on" : "side"}>
      <p>
        <Icon name={channelIcons[row.channel]} size="s" />
        <span className="ref">{row.number}</span> {says}
      </p>
      <b lang={langOf(row.subject)}>{row.subject}</b>
      <small lang={langOf(row.contact.name)}>{row.contact.name}</small>
    </div>
  );
}

function What({ preview, samePerson, onSamePerson }: Pick<Props, "preview" | "samePerson" | "onSamePerson">) {
  const { t } = useTranslation();
  const { agent } = useNames();
  const { from, into, drafts, watcherIds } = preview;
  const clocks = [from.clock, into.clock].flatMap((clock) => (clock && !clock.stoppedAt && clock.state !== "paused" ? [clock] : []));
  const [first] = clocks.toSorted((a, b) => a.dueAt.localeCompare(b.dueAt));
  const lines: [string, string][] = [
    [
      "clock",
      first ? t("console.merge.clock", { clock: t(`ui.clock.${first.kind}`), time: timeOrDay(first.dueAt) }) : t("console.merge.clocks"),
    ],
    ["mail", t("console.merge.replies", { from: from.number, into: into.number })],
  ];
  if (drafts > 0) lines.push(["pen", t("console.merge.drafts", { count: drafts })]);
  if (watcherIds.length > 0)
    lines.push(["eye", t("console.merge.watchers", { names: watcherIds.map(agent).join(t("console.event.comma")) })]);
  return (
    <section>
      <h3>{t("console.merge.does")}</h3>
      <ul className="what">
        {lines.map(([icon, text]) => (
          <li key={icon}>
            <Icon name={icon} size="s" />
            <span>{text}</span>
          </li>
        ))}
      </ul>
      {samePerson !== null && (
        <label className="chk">
          <input type="checkbox" checked={samePerson} onChange={({ target }) => onSamePerson(target.checked)} />
          <span>{t("console.merge.samePerson", { one: from.contact.name, other: into.contact.name })}</span>
        </label>
      )}
    </section>
  );
}
