import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { RuleId } from "../../../shared/contract/ids.ts";
import type { Rule } from "../../../shared/rules/rule.schema.ts";
import { api } from "../../platform/api.ts";
import { ownName } from "../../platform/people.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { Button } from "../../ui/Button.tsx";
import { toast } from "../../ui/floating/toasts.ts";
import { Icon } from "../../ui/Icon.tsx";
import { RemoveButton } from "../../ui/RemoveButton.tsx";
import { readRulesAfresh } from "./rulesQueries.ts";

interface Props {
  rule: Rule;
  /** The one it would look before when it goes up; undefined: it is the first. */
  before: RuleId | undefined;
  /** The one it would look before when it goes down, null for the end; undefined: it is the last. */
  after: RuleId | null | undefined;
  shown: boolean;
  onEdit: () => void;
  onRuns: () => void;
}

/** One rule in its place: when it looks, what it does, and the acts on it. */
export function RuleLine({ rule, before, after, shown, onEdit, onRuns }: Props) {
  const { t } = useTranslation();
  const { id, on, when, actions } = rule;
  const name = ownName(rule);
  const acts = { onError: (error: unknown) => toast(reasonText(error)), onSettled: readRulesAfresh };
  const move = useMutation({ mutationFn: (beforeId: RuleId | null) => api.rules.move({ id, beforeId }), ...acts });
  const remove = useMutation({ mutationFn: () => api.rules.remove({ id }), ...acts });
  const turn = useMutation({
    mutationFn: () => {
      const { changedAt: _at, changedBy: _by, version: seenVersion, ...said } = rule;
      return api.rules.change({ ...said, on: !on, seenVersion });
    },
    ...acts,
  });
  const whenText =
    when.kind === "event" ? when.events.map((one) => t(`rules.event.${one}`)).join(t("rules.or")) : t("rules.event.comesToHold");
  const does = [...new Set(actions.map(({ kind }) => t(`macro.action.${kind}`)))].join(" · ");
  return (
    <div className="person-l rule-l">
      <span className={on ? "ic" : "ic g"}>
        <Icon name="wand" />
      </span>
      <div className="min0">
        <button type="button" className="linkb" onClick={onEdit}>
          {name}
        </button>
        {!on && <span className="chip">{t("rules.off")}</span>}
        <p className="wrap-any">
          {whenText} → {does}
        </p>
      </div>
      <span className="btns">
        <Button
          small
          icon
          look="quiet"
          label={t("rules.up", { name })}
          disabled={before === undefined}
          onClick={() => before && move.mutate(before)}
        >
          <Icon name="up" size="s" />
        </Button>
        <Button
          small
          icon
          look="quiet"
          label={t("rules.down", { name })}
          disabled={after === undefined}
          onClick={() => after !== undefined && move.mutate(after)}
        >
          <Icon name="down" size="s" />
        </Button>
        <Button small aria-pressed={shown} onClick={onRuns}>
          {t("rules.did")}
        </Button>
        <Button small busy={turn.isPending} onClick={() => turn.mutate()}>
          {t(on ? "rules.turnOff" : "rules.turnOn")}
        </Button>
        <RemoveButton word={t("rules.remove")} sure={t("rules.removeSure")} onRemove={() => remove.mutate()} />
      </span>
    </div>
  );
}
