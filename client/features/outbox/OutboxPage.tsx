import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { OutboxMail } from "../../../shared/channels/outbox.api.ts";
import { api } from "../../platform/api.ts";
import { queries, useCan } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { dayAndTime } from "../../platform/text/time.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Page } from "../../ui/Page.tsx";
import { PaneState } from "../../ui/PaneState.tsx";

const outbox = { queryKey: ["outbox"] };

/** Mails that have not left, with the reason; failed and unclear ones wait for a person (MAIL-18). */
export function OutboxPage({ onOpen }: { onOpen: (conversationId: string) => void }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery({
    ...outbox,
    queryFn: ({ pageParam }) => api.outbox.list({ limit: 50, ...(pageParam ? { after: pageParam } : {}) }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
    refetchInterval: 15_000,
  });
  const mails = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const server = query.data?.pages[0]?.server ?? true;
  return (
    <Page title={t("console.outbox.title")} lead={t("console.outbox.lead")}>
      {!server && (
        <p className="bar-l rounded">
          <Icon name="alert" size="s" />
          {t("console.outbox.noServer")}
        </p>
      )}
      {query.isError && (
        <PaneState title={t("console.outbox.failed")} text={reasonText(query.error)}>
          <Button onClick={() => void query.refetch()}>{t("ui.tryAgain")}</Button>
        </PaneState>
      )}
      {query.isSuccess && mails.length === 0 && <PaneState title={t("console.outbox.empty")} text={t("console.outbox.emptyText")} />}
      {mails.length > 0 && (
        <ul className="panel mails">
          {mails.map((mail) => (
            <MailLine key={mail.id} mail={mail} onOpen={onOpen} />
          ))}
        </ul>
      )}
      {query.hasNextPage && <Button onClick={() => void query.fetchNextPage()}>{t("ui.more")}</Button>}
    </Page>
  );
}

function MailLine({ mail, onOpen }: { mail: OutboxMail; onOpen: (conversationId: string) => void }) {
  const { t, i18n } = useTranslation();
  const may = useCan("outbox.retry");
  const retry = useMutation({ mutationFn: () => api.outbox.retry({ id: mail.id }), onSettled: () => queries.invalidateQueries(outbox) });
  const reason = mail.reason && (i18n.exists(`mail.reason.${mail.reason}`) ? t(`mail.reason.${mail.reason}` as "ui.close") : mail.reason);
  return (
    <li className="mail-l">
      <span className={mail.state === "failed" ? "ic b" : mail.state === "unclear" ? "ic w" : "ic g"}>
        <Icon name={mail.state === "failed" || mail.state === "unclear" ? "alert" : "clock"} />
      </span>
      <div className="min0">
        <button type="button" className="linkb" onClick={() => onOpen(mail.conversationId)}>
          {mail.number}
        </button>{" "}
        <b className="wrap-any">{mail.subject}</b>
        <p className="wrap-any">
          {t("console.outbox.to", { address: mail.to.join(", ") })} · {dayAndTime(mail.queuedAt)}
        </p>
        <p className={mail.state === "failed" ? "badt" : ""}>
          {t(`console.outbox.state.${mail.state}`)}
          {reason && `: ${reason}`}
          {mail.attempts > 1 && ` (${t("console.outbox.attempts", { count: mail.attempts })})`}
        </p>
      </div>
      {may && (
        <Button small busy={retry.isPending} onClick={() => retry.mutate()}>
          {t(mail.state === "unclear" ? "console.delivery.sendAgain" : "ui.tryAgain")}
        </Button>
      )}
    </li>
  );
}
