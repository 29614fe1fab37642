import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Policy, PolicyInput } from "../../../shared/sla/policy.schema.ts";
import { ownName } from "../../platform/people.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { dayAndTime } from "../../platform/text/time.ts";
import { Button } from "../../ui/Button.tsx";
import { Below } from "../../ui/forms/Field.tsx";
import { RemoveButton } from "../../ui/RemoveButton.tsx";
import { PolicyHistory } from "./PolicyHistory.tsx";
import { PolicyHolds } from "./PolicyHolds.tsx";
import { PolicyHours } from "./PolicyHours.tsx";
import { TargetTable } from "./TargetTable.tsx";

interface Props {
  saved: Policy | null;
  rules: PolicyInput;
  changed: boolean;
  may: boolean;
  busy: boolean;
  fault: Error | null;
  change: (by: Partial<PolicyInput>) => void;
  onSave: () => void;
  onDiscard: () => void;
  onRemove: () => void;
}

/** One policy: when it holds, what it promises, in which hours, and when it warns. */
export function PolicyEditor({ saved, rules, changed, may, busy, fault, change, onSave, onDiscard, onRemove }: Props) {
  const { t } = useTranslation();
  const [history, setHistory] = useState(false);
  const version = saved?.version ?? 0;
  return (
    <section className="panel" aria-label={t("policies.editor")}>
      <header>
        <h2>{saved ? ownName(saved) : t("policies.newName")}</h2>
        {saved && (
          <span className="s">{t("policies.versionSince", { version, by: saved.changedBy, time: dayAndTime(saved.changedAt) })}</span>
        )}
        <span className="sp" />
        {changed && <span className="chip warn">{t("policies.notSaved")}</span>}
      </header>
      <div className="in pol-edit">
        <PolicyHolds rules={rules} may={may} change={change} />
        <TargetTable rules={rules} may={may} onChange={change} />
        <PolicyHours rules={rules} may={may} change={change} />
        <p className="hint">{t("policies.keepsUsed")}</p>
        <Below id="policy" fault={fault ? reasonText(fault) : null} />
      </div>
      <footer className="pol-acts">
        {saved && <Button onClick={() => setHistory(true)}>{t("calendars.history")}</Button>}
        {may && saved && <RemoveButton word={t("policies.remove")} sure={t("policies.removeSure")} onRemove={onRemove} />}
        <span className="sp" />
        {may && changed && <Button onClick={onDiscard}>{t("calendars.discard")}</Button>}
        {may && changed && (
          <Button look="primary" busy={busy} onClick={onSave}>
            {t("calendars.saveAs", { version: version + 1 })}
          </Button>
        )}
      </footer>
      {history && saved && <PolicyHistory id={saved.id} may={may} onTake={change} onClose={() => setHistory(false)} />}
    </section>
  );
}
