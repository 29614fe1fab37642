import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { BulkAct } from "../../../../shared/bulk/bulk.schema.ts";
import type { ConversationRow } from "../../../../shared/conversations/conversation.schema.ts";
import { useCan } from "../../../platform/queries.ts";
import { useNow } from "../../../platform/useNow.ts";
import { BulkBar } from "../../../ui/bulk/BulkBar.tsx";
import { Menu } from "../../../ui/floating/Menu.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { dueGroups } from "./dueGroups.ts";
import { RiskGroup } from "./RiskGroup.tsx";

/** The conversations by when they breach, which of them are chosen, and what is done to those: as a job, which outlives this tab. */
export function RiskDesk({ rows, onOpen }: { rows: ConversationRow[]; onOpen: (id: string) => void }) {
  const { t } = useTranslation();
  const now = useNow();
  const may = useCan("bulk.run");
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const chosen = rows.filter(({ id }) => checked.has(id));
  const clear = () => setChecked(new Set());
  const check = (ids: string[], on: boolean) =>
    setChecked((before) => new Set(on ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))));
  if (rows.length === 0) return null;
  return (
    <>
      {may && chosen.length > 0 && (
        <div className="risk-bar">
          <BulkBar source={{ of: "chosen", ids: chosen.map(({ id }) => id) }} count={chosen.length} onStarted={clear} onClear={clear}>
            {(start) => <TellMenu onAct={start} />}
          </BulkBar>
        </div>
      )}
      {dueGroups(rows, now).map(({ key, rows: inside }) => (
        <RiskGroup key={key} name={t(`risk.group.${key}`)} rows={inside} checked={checked} onCheck={check} onOpen={onOpen} />
      ))}
    </>
  );
}

const reachable = ["dutyManager", "assignee", "leads", "supervisors"] as const;

function TellMenu({ onAct }: { onAct: (act: BulkAct) => void }) {
  const { t } = useTranslation();
  const entries = reachable.map((id) => ({ id, text: t(`ladder.who.${id}`) }));
  const tell = (who: string) => onAct({ kind: "tell", reached: { who: who as (typeof reachable)[number] } });
  return (
    <Menu label={t("risk.tellWhom")} className="btn sm icon" entries={entries} onPick={tell}>
      <Icon name="bell" size="s" />
    </Menu>
  );
}
