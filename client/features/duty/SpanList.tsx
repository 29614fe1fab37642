import { useTranslation } from "../../platform/text/useTranslation.ts";
import { dutyAt } from "../../../shared/duty/dutyAt.ts";
import type { DutySpan } from "../../../shared/duty/dutySpans.ts";
import type { Roster } from "../../../shared/duty/roster.schema.ts";
import { useNames } from "../../platform/people.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Avatar } from "../../ui/marks/Avatar.tsx";
import { dayAndTimeIn } from "./dutyText.ts";

interface Props {
  spans: DutySpan[];
  roster: Roster;
  zone: string;
  now: number;
}

/** The stretches of a week in words: from when until when, who, and by which rotation or in whose stead; a gap says why. */
export function SpanList({ spans, roster, zone, now }: Props) {
  const { t } = useTranslation();
  const { agent } = useNames();
  return (
    <ol className="duty-spans" aria-label={t("duty.list.title")}>
      {spans.map(({ from, to, holding }) => (
        <li key={from} className={holding.gap ? "gap" : ""} aria-current={now >= from && now < to ? "time" : undefined}>
          {holding.agentId ? <Avatar name={agent(holding.agentId)} agent size="s" /> : <Icon name="alert" size="s" />}
          <b>{holding.agentId ? agent(holding.agentId) : t("duty.now.gap", { gap: t(`duty.gap.${holding.gap ?? "noRotation"}`) })}</b>
          <span className="s">{holding.agentId && <How holding={holding} roster={roster} from={from} />}</span>
          <time className="s num">{t("duty.list.line", { from: dayAndTimeIn(from, zone), until: dayAndTimeIn(to, zone) })}</time>
        </li>
      ))}
    </ol>
  );
}

function How({ holding, roster, from }: { holding: DutySpan["holding"]; roster: Roster; from: number }) {
  const { t } = useTranslation();
  const { agent } = useNames();
  if (holding.by === "rotation") return roster.rotations.find(({ id }) => id === holding.id)?.name;
  const { agentId } = dutyAt({ ...roster, covers: [] }, from);
  return agentId ? t("duty.list.covers", { name: agent(agentId) }) : t("duty.by.cover");
}
