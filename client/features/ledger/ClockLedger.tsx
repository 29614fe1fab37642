import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { LedgerClock, LedgerInterval } from "../../../shared/sla/clocks.api.ts";
import { useNames } from "../../platform/people.ts";
import { Button } from "../../ui/Button.tsx";
import { toast } from "../../ui/floating/toasts.ts";
import { LedgerRibbon } from "./LedgerRibbon.tsx";
import { LedgerTable } from "./LedgerTable.tsx";
import { ledgerAsText, whyDue } from "./ledgerText.ts";
import { WhatSet } from "./WhatSet.tsx";
import { WhoHeld } from "./WhoHeld.tsx";

interface Props {
  clock: LedgerClock;
  now: string;
  number: string;
  onClose: () => void;
}

/** One clock: the sentence, the picture, the intervals, the holders, and what set its target. */
export function ClockLedger({ clock, now, number, onClose }: Props) {
  const { t } = useTranslation();
  const names = useNames();
  const held = ({ departmentId, assigneeId }: LedgerInterval) =>
    [names.department(departmentId), assigneeId ? names.agent(assigneeId) : ""].filter(Boolean).join(" · ");
  const copy = () =>
    navigator.clipboard.writeText(ledgerAsText(t, number, clock, held)).then(
      () => toast(t("ledger.copied")),
      () => toast(t("ledger.notCopied")),
    );
  return (
    <>
      <div className="main">
        <p className="lead">{whyDue(t, clock)}</p>
        <LedgerRibbon clock={clock} now={now} />
        <div className="cols">
          <LedgerTable clock={clock} now={now} held={held} />
          <aside className="side">
            <WhoHeld clock={clock} />
            <WhatSet clock={clock} />
          </aside>
        </div>
      </div>
      <footer>
        <p>{t("ledger.zone", { zone: clock.calendar.zone })}</p>
        <Button onClick={() => void copy()}>{t("ledger.copy")}</Button>
        <Button look="primary" onClick={onClose}>
          {t("ledger.done")}
        </Button>
      </footer>
    </>
  );
}
