import { useQuery } from "@tanstack/react-query";
import type { LedgerClock } from "../../../shared/sla/clocks.api.ts";
import type { ConversationRow } from "../../../shared/conversations/conversation.schema.ts";
import { api } from "../../platform/api.ts";
import { ownName } from "../../platform/people.ts";
import { dayAndTime, span } from "../../platform/text/time.ts";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { useNow } from "../../platform/useNow.ts";
import { Icon } from "../../ui/Icon.tsx";
import { clocksBeside, stateAt } from "./clocksBeside.ts";

const most = 5;
const tones = { running: "", paused: "", warned: "w", breached: "b", met: "ok", metLate: "b", dropped: "" } as const;

/** The clocks of a conversation beside the one it shows: what else is due and by when, and what was met; the newest of each kind. */
export function OtherClocks({ row }: { row: ConversationRow }) {
  const { clock, status, unanswered, priority } = row;
  // Asked again only where something happened that a clock may follow, not for every word that is written.
  const stands = [clock?.kind, clock?.state, clock?.startedAt, clock?.dueAt, status, priority, unanswered > 0].join();
  const { data } = useQuery({ queryKey: ["clocks", "beside", row.id, stands], queryFn: () => api.clocks.ofConversation({ id: row.id }) });
  const now = useNow();
  return clocksBeside(data?.items ?? [], clock)
    .slice(0, most)
    .map((one) => <OtherClock key={one.id} clock={one} state={stateAt(one, now)} />);
}

function OtherClock({ clock, state }: { clock: LedgerClock; state: LedgerClock["state"] }) {
  const { t } = useTranslation();
  const { kind, policy, stoppedAt, dueAt, usedMinutes } = clock;
  const share = state === "breached" ? 1 : shareOf(clock);
  return (
    <div className="ck">
      <span className="ell">{kind === "deadline" ? ownName(policy) : t(`ui.clock.${kind}`)}</span>
      <span className="bar">
        <i className={tones[state]} style={{ width: `${Math.round(share * 100)}%` }} />
      </span>
      <span className={`v ${tones[state]}`}>
        {state === "met" && <Icon name="check" size="xs" />}
        {stoppedAt ? span(usedMinutes) : dueAt ? t("ledger.due", { time: dayAndTime(dueAt) }) : t("ledger.tab.paused")}
      </span>
    </div>
  );
}

const shareOf = ({ usedMinutes, targetMinutes }: LedgerClock) => Math.min(1, Math.max(0.02, usedMinutes / Math.max(1, targetMinutes ?? 1)));
