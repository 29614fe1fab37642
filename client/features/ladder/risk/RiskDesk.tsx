import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ConversationRow } from "../../../../shared/conversations/conversation.schema.ts";
import { useNow } from "../../../platform/useNow.ts";
import { BulkBar } from "./BulkBar.tsx";
import { dueGroups } from "./dueGroups.ts";
import { RiskGroup } from "./RiskGroup.tsx";
import { useBulk } from "./useBulk.ts";

/** The conversations by when they breach, which of them are chosen, and what is done to those. */
export function RiskDesk({ rows, onOpen }: { rows: ConversationRow[]; onOpen: (id: string) => void }) {
  const { t } = useTranslation();
  const now = useNow();
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const bulk = useBulk();
  const chosen = rows.filter(({ id }) => checked.has(id));
  const check = (ids: string[], on: boolean) =>
    setChecked((before) => new Set(on ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))));
  if (rows.length === 0) return null;
  return (
    <>
      <BulkBar chosen={chosen} bulk={bulk} onClear={() => setChecked(new Set())} />
      {dueGroups(rows, now).map(({ key, rows: inside }) => (
        <RiskGroup
          key={key}
          name={t(`risk.group.${key}`)}
          rows={inside}
          checked={checked}
          outcomes={bulk.outcomes}
          onCheck={check}
          onOpen={onOpen}
        />
      ))}
    </>
  );
}
