import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { useAvailabilities } from "../../platform/availabilities.ts";
import { useNames } from "../../platform/people.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { Dialog } from "../../ui/floating/Dialog.tsx";
import { AvailabilityDot } from "../../ui/marks/AvailabilityDot.tsx";
import { Avatar } from "../../ui/marks/Avatar.tsx";
import { outlookQuery } from "./routingQueries.ts";

/** Who would get this conversation now and why, and of everybody else why not (RTE-2). */
export function OutlookDialog({ id, number, onClose }: { id: string; number: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { department } = useNames();
  const { data, error, isPending } = useQuery(outlookQuery(id));
  const helps = (agentId: string) =>
    (data?.helpers ?? [])
      .filter((one) => one.agentId === agentId)
      .map(({ departmentId }) => t("routing.overflow.from", { department: department(departmentId) }));
  return (
    <Dialog title={t("routing.outlook.title")} lead={t("routing.outlook.lead", { number })} onClose={onClose}>
      <div className="main">
        {isPending && <p className="hint">{t("ui.loading")}</p>}
        {error && (
          <p className="badt" role="alert">
            {reasonText(error)}
          </p>
        )}
        {data && (
          <ul className="outlook">
            {data.agentId && data.because ? (
              <Somebody
                win
                id={data.agentId}
                text={[
                  t(`routing.because.${data.because}`),
                  ...data.without.map((lack) => t(`routing.without.${lack}`)),
                  ...helps(data.agentId),
                ].join(" · ")}
              />
            ) : (
              <li className="none">{t("routing.outlook.nobody")}</li>
            )}
            {data.others.map(({ agentId, whyNot }) => (
              <Somebody key={agentId} id={agentId} text={[t(`routing.whyNot.${whyNot}`), ...helps(agentId)].join(" · ")} />
            ))}
          </ul>
        )}
        {data && <p className="hint">{t(`routing.outlook.${data.mode}`)}</p>}
      </div>
    </Dialog>
  );
}

function Somebody({ id, text, win }: { id: string; text: string; win?: boolean }) {
  const { agent } = useNames();
  const { of, wordsOf } = useAvailabilities();
  return (
    <li className={win ? "person-l win" : "person-l"}>
      <Avatar name={agent(id)} agent>
        <AvailabilityDot state={of(id).state} />
      </Avatar>
      <div className="min0">
        <b>{agent(id)}</b>
        <p>{text}</p>
      </div>
      <span className="hint">{wordsOf(id)}</span>
    </li>
  );
}
