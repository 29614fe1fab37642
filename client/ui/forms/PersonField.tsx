import { useQuery } from "@tanstack/react-query";
import type { Agent } from "../../../shared/auth/agent.schema.ts";
import { agentsQuery } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { Button } from "../Button.tsx";
import { ChoiceField } from "./ChoiceField.tsx";
import type { Choice } from "./fitsTyped.ts";

interface Props {
  label: string;
  quiet?: boolean;
  value: string;
  /** What can be chosen beside people and stands before them: nobody, oneself, the queue. */
  besides?: Choice[];
  /** Of whom; everybody active where it is left out. */
  among?: (agent: Agent) => boolean;
  /** Also who is no longer active. */
  past?: boolean;
  /** What stands behind a name. */
  asideOf?: (agent: Agent) => string;
  placeholder?: string;
  aside?: string;
  required?: boolean;
  form?: string;
  onChange: (id: string) => void;
}

/** A choice of one person, found by typing; whoever was chosen before stays among them, marked when no longer active. */
export function PersonField({ value, besides = [], among, past, asideOf, placeholder, ...field }: Props) {
  const { t } = useTranslation();
  const { data: agents = [], isPending, error, refetch } = useQuery(agentsQuery);
  const people = agents
    .filter((one) => one.id === value || ((one.active || past) && (among?.(one) ?? true)))
    .map((one): Choice => {
      const aside = asideOf?.(one);
      return { id: one.id, text: one.active ? one.name : t("ui.person.gone", { name: one.name }), ...(aside ? { aside } : {}) };
    });
  const choices = [...besides, ...people];
  const failed = error && agents.length === 0;
  return (
    <ChoiceField
      {...field}
      value={value}
      choices={choices}
      disabled={isPending || choices.length === 0}
      placeholder={isPending ? t("ui.loading") : choices.length === 0 && !failed ? t("ui.person.empty") : placeholder}
      none={t("ui.person.none")}
      hint={
        failed && (
          <>
            {t("ui.person.failed", { reason: reasonText(error) })}{" "}
            <Button small look="quiet" onClick={() => void refetch()}>
              {t("ui.tryAgain")}
            </Button>
          </>
        )
      }
    />
  );
}
