import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Rule, RuleTerms } from "../../../shared/rules/rule.schema.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { ActionsEditor } from "../../ui/actions/ActionsEditor.tsx";
import { Button } from "../../ui/Button.tsx";
import { ConditionsOrAlways } from "../../ui/conditions/ConditionsOrAlways.tsx";
import { Below } from "../../ui/forms/Field.tsx";
import { NameFields } from "../../ui/forms/NameFields.tsx";
import { blankRule, openOnes, saveRule, termsOf } from "./ruleTerms.ts";
import { Trial } from "./Trial.tsx";
import { WhenField } from "./WhenField.tsx";

interface Props {
  rule: Rule | null;
  onDone: () => void;
  onOpen: (conversationId: string) => void;
}

/** A rule as it is written: when it looks, what has to hold, what it does; tried on what was before it is saved. */
export function RuleForm({ rule, onDone, onOpen }: Props) {
  const { t } = useTranslation();
  const [terms, setTerms] = useState<RuleTerms>(() => (rule ? termsOf(rule) : blankRule));
  const put = (by: Partial<RuleTerms>) => setTerms((before) => ({ ...before, ...by }));
  const save = useMutation({
    mutationFn: () => saveRule(rule, terms),
    onSuccess: onDone,
  });
  return (
    <form
      className="in rule-f"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <NameFields {...terms} label={t("rules.name")} required autoFocus maxLength={80} onChange={put} />
      <WhenField value={terms.when} onChange={(when) => put({ when })} />
      <ConditionsOrAlways title={t("rules.if")} value={terms.conditions} first={openOnes} onChange={(conditions) => put({ conditions })} />
      <ActionsEditor actions={terms.actions} byRule onChange={(actions) => put({ actions })} />
      <label className="tick">
        <input type="checkbox" className="ck-b" checked={terms.stops} onChange={({ target }) => put({ stops: target.checked })} />
        {t("rules.stops")}
      </label>
      <Trial when={terms.when} conditions={terms.conditions} actions={terms.actions} onOpen={onOpen} />
      <Below id="rule" fault={save.error ? reasonText(save.error) : null} />
      <div className="btns">
        <Button onClick={onDone}>{t("ui.cancel")}</Button>
        <Button look="primary" type="submit" busy={save.isPending} disabled={terms.actions.length === 0}>
          {t("rules.save")}
        </Button>
      </div>
    </form>
  );
}
