import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { ConversationRow } from "../../../shared/conversations/conversation.schema.ts";
import type { AvailabilityState } from "../../../shared/routing/availability.ts";
import { useAvailabilities } from "../../platform/availabilities.ts";
import { ownName, useNames } from "../../platform/people.ts";
import { useMe } from "../../platform/queries.ts";
import { span, timeOrDay } from "../../platform/text/time.ts";
import { Menu } from "../../ui/floating/Menu.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { AvailabilityDot } from "../../ui/marks/AvailabilityDot.tsx";
import { Avatar } from "../../ui/marks/Avatar.tsx";
import { Ring } from "../../ui/marks/Ring.tsx";
import { useClockReading } from "../../ui/marks/useClockReading.ts";
import type { ConversationActs } from "./useConversationActs.ts";

interface Props {
  row: ConversationRow;
  nextStep: string | null;
  abilities: readonly string[];
  acts: ConversationActs;
  assigning: boolean;
  onAssigning: (open: boolean) => void;
  /** Opens the clocks' ledger. */
  onClock: () => void;
  /** Opens who would get it, and why. */
  onWhy: () => void;
}

/** Owner, clock, next step: under every title, always three, never hidden. */
export function OwnerClockStep({ row, nextStep, abilities, acts, assigning, onAssigning, onClock, onWhy }: Props) {
  const { t } = useTranslation();
  return (
    <div className="octn" role="group" aria-label={t("console.strip")}>
      <Owner row={row} may={abilities.includes("conversation.assign")} acts={acts} open={assigning} onOpen={onAssigning} onWhy={onWhy} />
      <div>
        <button type="button" className="clkbtn" aria-haspopup="dialog" title={t("ledger.open")} onClick={onClock}>
          <ClockCell row={row} />
        </button>
      </div>
      <NextStep value={nextStep} may={abilities.includes("conversation.update")} onSave={acts.setNextStep} />
    </div>
  );
}

function Owner({
  row,
  may,
  acts,
  open,
  onOpen,
  onWhy,
}: {
  row: ConversationRow;
  may: boolean;
  acts: ConversationActs;
  open: boolean;
  onOpen: (open: boolean) => void;
  onWhy: () => void;
}) {
  const { t } = useTranslation();
  const { of, wordsOf } = useAvailabilities();
  const me = useMe();
  const names = useNames();
  const assignee = row.assigneeId === me.id ? t("console.owner.you") : names.agent(row.assigneeId) || t("console.owner.nobody");
  const text = `${names.department(row.ownerDepartmentId)} · ${assignee}`;
  const colleagues = names.agents.filter(
    ({ active, id, departmentIds }) => active && id !== me.id && id !== row.assigneeId && departmentIds.includes(row.ownerDepartmentId),
  );
  const entries = [
    ...(row.assigneeId === me.id ? [] : [{ id: "me", text: t("console.owner.take"), icon: "user" }]),
    ...(row.assigneeId ? [{ id: "queue", text: t("console.owner.toQueue"), icon: "inbox" }] : []),
    { id: "why", text: t("console.owner.why"), icon: "route" },
    ...colleagues.slice(0, 30).map(({ id, name }) => ({ id, text: name, mark: dotOf(of(id).state), aside: wordsOf(id) })),
  ];
  const words = (
    <>
      <span className="dt">{t("console.owner.label")}</span>
      <span className="dd ell" title={text}>
        {text}
      </span>
    </>
  );
  const pick = (id: string) => {
    if (id === "why") return onWhy();
    return id === "me" ? acts.take() : acts.assign(id === "queue" ? null : id);
  };
  return (
    <div>
      {row.assigneeId && <Avatar name={row.assigneeId === me.id ? me.name : names.agent(row.assigneeId)} agent size="s" />}
      {may ? (
        <Menu
          label={t("console.owner.change", { owner: text })}
          className="w ownerb"
          saysItself
          entries={entries}
          onPick={pick}
          open={open}
          onOpen={onOpen}
        >
          {words}
        </Menu>
      ) : (
        <div className="w">{words}</div>
      )}
      {may && !row.assigneeId && (
        <button type="button" className="btn sm" onClick={acts.take}>
          {t("console.owner.take")}
        </button>
      )}
    </div>
  );
}

const dotOf = (state: AvailabilityState) => (
  <span className="mk" aria-hidden="true">
    <AvailabilityDot state={state} />
  </span>
);

function ClockCell({ row: { clock, status } }: { row: ConversationRow }) {
  const { t } = useTranslation();
  const reading = useClockReading(clock);
  if (!clock || !reading)
    return (
      <Cell
        label={t("ui.clock.label")}
        text={status === "pending" || status === "onHold" ? t(`ui.status.${status}`) : t("ui.clock.none")}
        share={0}
      />
    );
  const label = `${t("ui.clock.label")} · ${t(`ui.clock.${clock.kind}`)}`;
  const due = t("ui.clock.due", { time: timeOrDay(clock.dueAt) });
  if (clock.stoppedAt)
    return (
      <Cell
        label={label}
        text={t(reading.tone === "breached" ? "ui.clock.metLate" : "ui.clock.met", { span: span(reading.minutes) })}
        met={reading.tone !== "breached"}
        share={1}
      />
    );
  const [breached, paused] = [reading.tone === "breached", reading.tone === "paused"];
  return (
    <>
      {breached ? (
        <span className="clkb">
          <Icon name="alert" />
        </span>
      ) : (
        <Ring share={reading.share} tone={reading.tone} />
      )}
      <div className="w">
        <span className="dt">{label}</span>
        <span className="dd ell" title={t("ui.clock.calendar", { name: ownName(clock.calendar), zone: clock.calendar.zone })}>
          <span className={breached ? "over" : reading.tone === "warning" ? "warn" : "num"}>
            {t(breached ? "ui.clock.over" : paused ? "ui.clock.paused" : "ui.clock.left", { span: span(reading.minutes) })}
          </span>
          {!paused && due}
        </span>
      </div>
    </>
  );
}

const Cell = ({ label, text, share, met = false }: { label: string; text: string; share: number; met?: boolean }) => (
  <>
    {met ? (
      <span className="clkm">
        <Icon name="check" />
      </span>
    ) : (
      <Ring share={share} />
    )}
    <div className="w">
      <span className="dt">{label}</span>
      <span className="dd ell">{text}</span>
    </div>
  </>
);

function NextStep({ value, may, onSave }: { value: string | null; may: boolean; onSave: (text: string | null) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState<string | null>(null);
  const save = () => {
    if (text !== null && text.trim() !== (value ?? "")) onSave(text.trim() || null);
    setText(null);
  };
  return (
    <div>
      <span className="arrow">
        <Icon name="arrow" />
      </span>
      <div className="w">
        <span className="dt">{t("console.nextStep")}</span>
        {text !== null ? (
          <input
            className="step-in"
            autoFocus
            aria-label={t("console.nextStep")}
            value={text}
            maxLength={200}
            onChange={(event) => setText(event.target.value)}
            onBlur={save}
            onKeyDown={({ key, nativeEvent }) =>
              key === "Enter" && !nativeEvent.isComposing ? save() : key === "Escape" ? setText(null) : undefined
            }
          />
        ) : may ? (
          <button type="button" className="dd ell stepb" title={value ?? ""} onClick={() => setText(value ?? "")}>
            {value ?? t("console.noNextStep")}
          </button>
        ) : (
          <span className="dd ell">{value ?? t("console.noNextStep")}</span>
        )}
      </div>
    </div>
  );
}
