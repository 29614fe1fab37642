import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { Button } from "../../../ui/Button.tsx";
import { DemoAccounts } from "./DemoAccounts.tsx";
import { demoQuery } from "./demoQuery.ts";

/** After set-up with the demo company: how far it is, then who can be tried. One may go in at any time; the desk fills behind. */
export function FillProgress({ onReady }: { onReady: () => void }) {
  const { t } = useTranslation();
  const { data: demo } = useQuery(demoQuery);
  const { done, of } = demo?.filled ?? { done: 0, of: 1 };
  const over = done >= of && demo !== undefined;
  return (
    <section className="sheet demo-fill" aria-labelledby="filling">
      <h2 id="filling">{t(over ? "start.demo.filled" : "start.demo.filling")}</h2>
      <progress value={done} max={of} aria-labelledby="filling" />
      <p role="status">{t("start.demo.progress", { done, of })}</p>
      <DemoAccounts />
      <footer>
        <div className="foot-text" />
        <Button look="primary" onClick={onReady}>
          {t(over ? "start.demo.go" : "start.demo.goNow")}
        </Button>
      </footer>
    </section>
  );
}
