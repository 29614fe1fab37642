import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { z } from "zod";
import type { SetupStatus } from "../../../shared/auth/auth.api.ts";
import { dayAndTime } from "../../platform/text/time.ts";
import { Icon } from "../../ui/Icon.tsx";

/** What the set-up found on this server, and until when its link lives. */
export function ServerState({ status }: { status: z.infer<typeof SetupStatus> }) {
  const { t } = useTranslation();
  const { database, search, mailIn, mailOut, expiresAt } = status;
  return (
    <>
      <div className="ready">
        <h2>{t("start.server.title")}</h2>
        <ul>
          <Line
            good={database.ready}
            text={t(database.ready ? "start.server.database" : "start.server.databaseDown")}
            more={t(database.empty ? "start.server.empty" : "start.server.notEmpty")}
          />
          <Line
            good={search.ready}
            text={t(search.ready ? "start.server.search" : "start.server.searchDown")}
            more={search.ready ? t("start.server.languages") : (search.reason ?? "")}
          />
          <Line
            good={mailIn.ready}
            text={t(mailIn.ready ? "start.server.mailIn" : "start.server.mailInDown")}
            more={t("start.server.port", { port: mailIn.port })}
          />
          <Line
            good={mailOut.ready}
            text={t(mailOut.ready ? "start.server.mailOut" : "start.server.mailOutDown")}
            more={t(mailOut.ready ? "start.server.mailOutReady" : "start.server.outboxWaits")}
          />
        </ul>
      </div>
      <p className="linknote">
        <Icon name="key" size="s" />
        <span>{t("start.server.link", { until: dayAndTime(expiresAt) })}</span>
      </p>
    </>
  );
}

function Line({ good, text, more }: { good: boolean; text: string; more: string }) {
  return (
    <li className={good ? "" : "w"}>
      <Icon name={good ? "check" : "alert"} />
      <div>
        {text}
        <span>{more}</span>
      </div>
    </li>
  );
}
