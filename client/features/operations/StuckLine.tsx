import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { useCan } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { dayAndTime } from "../../platform/text/time.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { toast } from "../../ui/floating/toasts.ts";
import { DismissDialog } from "./DismissDialog.tsx";
import { readAfresh } from "./operationsQueries.ts";

interface Props {
  what: string;
  tries: number;
  at: string;
  error: string;
  /** What goes on with it already; then nothing can be asked of it. */
  busy: string | null;
  retry: () => Promise<unknown>;
  dismiss: (reason: string) => Promise<unknown>;
}

/** One thing that is stuck: what, why, since when, and for who may the two ways out. */
export function StuckLine({ what, tries, at, error, busy, retry, dismiss }: Props) {
  const { t } = useTranslation();
  const may = useCan("operations.retry");
  const [asking, setAsking] = useState(false);
  const again = useMutation({ mutationFn: retry, onError: (fault) => toast(reasonText(fault)), onSettled: readAfresh });
  return (
    <li className="mail-l">
      <span className={busy ? "ic g" : "ic b"}>
        <Icon name={busy ? "clock" : "alert"} />
      </span>
      <div className="min0">
        <b className="wrap-any">{what}</b>
        <p className="wrap-any badt">{error}</p>
        <p>
          {t("console.operations.tries", { count: tries })} · {dayAndTime(at)}
          {busy && ` · ${busy}`}
        </p>
      </div>
      {may && !busy && (
        <span className="btns">
          <Button small busy={again.isPending} label={t("console.operations.retryOf", { what })} onClick={() => again.mutate()}>
            {t("ui.tryAgain")}
          </Button>
          <Button small look="quiet" label={t("console.operations.dismissOf", { what })} onClick={() => setAsking(true)}>
            {t("console.operations.dismiss")}
          </Button>
        </span>
      )}
      {asking && <DismissDialog what={what} dismiss={dismiss} onClose={() => setAsking(false)} />}
    </li>
  );
}
