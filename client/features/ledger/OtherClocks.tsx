import { useQuery } from "@tanstack/react-query";
import type { LedgerClock } from "../../../shared/sla/clocks.api.ts";
import type { ConversationRow } from "../../../shared/conversations/conversation.schema.ts";
import { api } from "../../platform/api.ts";
import { ownName } from "../../platform/people.ts";
import { dayAndTime, span } from "../../platform/text/time.ts";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { Icon } from "../../ui/Icon.tsx";

const most = 5;
const tones = { running: "", paused: "", warned: "w", breached: "b", met: "ok", metLate: "b", dropped: "" } as const;

/** The clocks of a conversation beside the one it shows: what else is due and by when, and what was met; the newest of each kind. */
export function OtherClocks({ row }: { row: ConversationRow }) {
  const { t } = useTranslation();
  const { clock, status, unanswered, priority } = row;
  // Asked again only where something happened that a clock may follow, not for every word that is written.
  const stands = [clock?.kind, clock?.state, clock?.startedAt, clock?.dueAt, status, priority, unanswered > 0].join();
  const { data } = useQuery({ queryKey: ["clocks", "beside", row.id, stands], queryFn: () => api.clocks.ofConversation({ id: row.id }) });
  const kindOf = ({ kind, policy }: LedgerClock) => (kind === "deadline" ? policy.id : kind);
  const promised = (data?.items ?? []).filter(
    ({ kind, startedAt, targetMinutes, state }) =>
      targetMinutes !== null && state !== "dropped" && (kind !== clock?.kind || startedAt !== clock.startedAt),
  );
  const newest = promised.filter((one, index) => promised.findIndex((other) => kindOf(other) === kindOf(one)) === index);
  return newest.slice(0, most).map((one) => (
    <div className="ck" key={one.id}>
      <span className="ell">{one.kind === "deadline" ? ownName(one.policy) : t(`ui.clock.${one.kind}`)}</span>
      <span className="bar">
        <i className={tones[one.state]} style={{ width: `${Math.round(shareOf(one) * 100)}%` }} />
      </span>
      <span className={`v ${tones[one.state]}`}>
        {one.state === "met" && <Icon name="check" size="xs" />}
        {one.stoppedAt ? span(one.usedMinutes) : one.dueAt ? t("ledger.due", { time: dayAndTime(one.dueAt) }) : t("ledger.tab.paused")}
      </span>
    </div>
  ));
}

const shareOf = ({ usedMinutes, targetMinutes }: LedgerClock) => Math.min(1, Math.max(0.02, usedMinutes / Math.max(1, targetMinutes ?? 1)));
