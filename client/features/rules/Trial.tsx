import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { RuleTerms } from "../../../shared/rules/rule.schema.ts";
import { api } from "../../platform/api.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { dayAndTime } from "../../platform/text/time.ts";
import { Button } from "../../ui/Button.tsx";

type Props = Pick<RuleTerms, "when" | "conditions" | "actions"> & { onOpen: (conversationId: string) => void };

/** What the rule would have met, asked when it is wanted; it changes nothing. */
export function Trial({ when, conditions, actions, onOpen }: Props) {
  const { t } = useTranslation();
  const { mutate, data, error, isPending } = useMutation({ mutationFn: () => api.rules.tryOut({ when, conditions, actions }) });
  return (
    <div className="trial">
      <Button small busy={isPending} onClick={() => mutate()}>
        {t("rules.try")}
      </Button>
      {error && <p className="badt">{reasonText(error)}</p>}
      {data && (
        <div role="status">
          <p>
            {t(when.kind === "event" ? "rules.tried" : "rules.triedNow", { count: data.met, looked: data.looked })}
            {!data.complete && ` ${t("rules.triedNewest")}`}
          </p>
          <ul>
            {data.examples.map(({ id, number, subject, at, reply }) => (
              <li key={`${id} ${at}`} className="ell">
                <button type="button" className="linkb num" onClick={() => onOpen(id)}>
                  {number}
                </button>{" "}
                {subject} <span className="hint">{dayAndTime(at)}</span>
                {reply !== null && <q className="wrap-any">{reply}</q>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
