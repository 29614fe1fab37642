import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { SavedRoster } from "../../../shared/duty/roster.schema.ts";
import { useMe } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { Button } from "../../ui/Button.tsx";
import { Below } from "../../ui/forms/Field.tsx";
import { CoverPanel } from "./rules/CoverPanel.tsx";
import { OtherwisePanel } from "./rules/OtherwisePanel.tsx";
import { RosterWeek } from "./RosterWeek.tsx";
import { RotationsPanel } from "./rules/RotationsPanel.tsx";
import { useRosterDraft } from "./useRosterDraft.ts";

interface Props {
  saved: SavedRoster;
  name: string;
  manages: boolean;
}

/** One roster: its week, drawn from the draft while it is edited, and the rules it follows. */
export function RosterDesk({ saved, name, manages }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const { roster, changed, change, save, discard, busy, fault } = useRosterDraft(saved, name);
  const zones = [...new Set([...roster.rotations.map(({ zone }) => zone), me.organisation.zone])];
  const own = me.preferences.zone;
  const [chosen, setChosen] = useState<string | null>(null);
  const zone = chosen ?? zones[0] ?? own;
  return (
    <>
      <RosterWeek roster={roster} name={name} draft={changed} zone={zone} zones={[...new Set([...zones, own])]} onZone={setChosen} />
      <form
        className="duty-f"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {(changed || fault) && (
          <div className="duty-bar" role="status">
            <span>{t("duty.unsaved")}</span>
            <span className="sp" />
            <Button onClick={discard}>{t("duty.discard")}</Button>
            <Button look="primary" type="submit" busy={busy}>
              {t("duty.save")}
            </Button>
            <Below id="roster" fault={fault ? reasonText(fault) : null} />
          </div>
        )}
        <fieldset className="plainset duty-f" disabled={!manages}>
          <RotationsPanel roster={roster} manages={manages} zone={zone} onChange={(rotations) => change({ rotations })} />
          <CoverPanel roster={roster} manages={manages} zone={zone} onChange={(covers) => change({ covers })} />
          <OtherwisePanel roster={roster} onChange={(otherwise) => change({ otherwise })} />
        </fieldset>
      </form>
    </>
  );
}
