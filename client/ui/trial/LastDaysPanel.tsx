import type { ReactNode } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { lastDays, type useLastDays } from "../../platform/work/useLastDays.ts";
import { Button } from "../Button.tsx";

interface Props {
  id: string;
  trial: Omit<ReturnType<typeof useLastDays>, "sum"> & { sum: unknown };
  /** There is nothing to try yet. */
  unready?: boolean;
  /** What came of it. */
  children: ReactNode;
}

/** Rules as they are edited, tried on the last thirty days: it is begun and stopped here, shows how far it is, and says why it ended early. */
export function LastDaysPanel({ id, trial: { done, sum, fault, running, toggle }, unready, children }: Props) {
  const { t } = useTranslation();
  return (
    <section className="panel" aria-labelledby={id}>
      <header>
        <h2 id={id}>{t("policies.dryRun")}</h2>
        <span className="s ell">{t("policies.dryRunHint")}</span>
        <span className="sp" />
        <Button small disabled={!running && unready} onClick={toggle}>
          {t(running ? "policies.stop" : sum ? "policies.runAgain" : "policies.run")}
        </Button>
      </header>
      {(sum !== null || running) && <progress max={lastDays} value={done} aria-label={t("policies.progress", { days: done })} />}
      {fault && <p className="in err">{fault}</p>}
      {children}
    </section>
  );
}
