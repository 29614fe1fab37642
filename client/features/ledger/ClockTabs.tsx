import { useTranslation } from "../../platform/text/useTranslation.ts";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components/Tabs";
import type { LedgerClock } from "../../../shared/sla/clocks.api.ts";
import { ownName } from "../../platform/people.ts";
import { ClockLedger } from "./ClockLedger.tsx";
import { tabText } from "./ledgerText.ts";

/** A tab for each clock, the one that hurts next first. */
export function ClockTabs({ clocks, now, number, onClose }: { clocks: LedgerClock[]; now: string; number: string; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Tabs className="ledger-tabs">
      <TabList className="clocks" aria-label={t("ledger.clocks")}>
        {clocks.map((clock) => (
          <Tab key={clock.id} id={clock.id}>
            {clock.kind === "deadline" ? ownName(clock.policy) : t(`ui.clock.${clock.kind}`)}
            <span className={clock.state === "warned" || clock.state === "breached" ? "num w" : "num"}>{tabText(t, clock)}</span>
          </Tab>
        ))}
      </TabList>
      {clocks.map((clock) => (
        <TabPanel key={clock.id} id={clock.id} className="ledger-panel">
          <ClockLedger clock={clock} now={now} number={number} onClose={onClose} />
        </TabPanel>
      ))}
    </Tabs>
  );
}
