import i18next from "i18next";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { z } from "zod";
import type { QueueEntry } from "../../../../shared/routing/routing.api.ts";
import { useNames } from "../../../platform/people.ts";
import { langOf } from "../../../platform/text/names.ts";
import { span } from "../../../platform/text/time.ts";
import { useNow } from "../../../platform/useNow.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { ChannelMark } from "../../../ui/marks/ChannelMark.tsx";
import { TierTag } from "../../../ui/marks/TierTag.tsx";
import { claimText } from "./claimText.ts";

type Entry = z.infer<typeof QueueEntry>;
const icons = { clock: "clock", departure: "plane", age: "history" } as const;

/** One that waits: its place, who and what, what it asks for, and why it stands where it stands. */
export function QueueRow({ entry, place, onOpen }: { entry: Entry; place: number; onOpen: (conversationId: string) => void }) {
  const { t } = useTranslation();
  const now = useNow(entry.offer ? 1000 : 15_000);
  const { contactName, tier, subject, channel, number, language, skills, since, claim } = entry;
  const late = Date.parse(claim.at) < now;
  return (
    <li>
      <button type="button" className="qrow" onClick={() => onOpen(entry.conversationId)}>
        <span className="num1">{place}</span>
        <ChannelMark channel={channel} />
        <span className="who">
          <b className="ell" lang={langOf(contactName)}>
            {contactName}
          </b>
          <TierTag tier={tier} />
          <span className="ref">{number}</span>
        </span>
        <span className="what ell" lang={langOf(subject)}>
          {subject}
        </span>
        <span className={late ? "why badt" : "why"}>
          <Icon name={icons[claim.because]} size="xs" />
          <span>{claimText(t, claim, tier, now)}</span>
        </span>
        <OfferedTo entry={entry} now={now} />
        <span className="asks">
          {language && <span className="chip line">{languageName(language)}</span>}
          {skills.map((skill) => (
            <span className="chip line" key={skill}>
              {skill}
            </span>
          ))}
        </span>
        <time className="waits" dateTime={since}>
          {t("routing.queue.waits", { span: span((now - Date.parse(since)) / 60_000) })}
        </time>
      </button>
    </li>
  );
}

/** Who is asked now, who did not take it before, and whose people may take it too. */
function OfferedTo({ entry: { offer, refusals, helping }, now }: { entry: Entry; now: number }) {
  const { t } = useTranslation();
  const { agent, department } = useNames();
  const said = refusals.map(({ agentId, reason, text }) =>
    reason
      ? t("routing.queue.passed", { name: agent(agentId), reason: text ?? t(`routing.offer.reason.${reason}`) })
      : t("routing.queue.lapsed", { name: agent(agentId) }),
  );
  const seconds = offer ? Math.max(0, Math.ceil((Date.parse(offer.lapsesAt) - now) / 1000)) : 0;
  if (offer) said.unshift(t("routing.queue.offered", { name: agent(offer.agentId), seconds }));
  for (const { departmentId, because } of helping)
    said.push(t(`routing.overflow.now.${because}`, { department: department(departmentId) }));
  return said.length > 0 && <span className="qasked">{said.join(" · ")}</span>;
}

const languageName = (code: string) => new Intl.DisplayNames([i18next.language], { type: "language" }).of(code) ?? code;
