import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { RuleId } from "../../../shared/contract/ids.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Page } from "../../ui/Page.tsx";
import { ReadState } from "../../ui/ReadState.tsx";
import { RuleForm } from "./RuleForm.tsx";
import { RuleLine } from "./RuleLine.tsx";
import { RuleRuns } from "./RuleRuns.tsx";
import { rulesQuery } from "./rulesQueries.ts";
import "./rules.css";

/** When, if, then: what is done by itself, in the order in which the rules look, and what they did. */
export function RulesPage({ onOpen }: { onOpen: (conversationId: string) => void }) {
  const { t } = useTranslation();
  const read = useQuery(rulesQuery);
  const { data: rules } = read;
  const [open, setOpen] = useState<RuleId | null>(null);
  const [adding, setAdding] = useState(false);
  const [shown, setShown] = useState<RuleId | null>(null);
  const close = () => (setOpen(null), setAdding(false));
  return (
    <Page
      title={t("rules.title")}
      lead={t("rules.lead")}
      acts={
        rules && (
          <Button look="primary" disabled={adding} onClick={() => (close(), setAdding(true))}>
            <Icon name="plus" size="s" />
            {t("rules.add")}
          </Button>
        )
      }
    >
      {adding && (
        <section className="panel">
          <RuleForm rule={null} onDone={close} onOpen={onOpen} />
        </section>
      )}
      <section className="panel" aria-label={t("rules.title")}>
        <ReadState read={read} failed={t("rules.failed")} />
        {rules?.length === 0 && <p className="in hint">{t("rules.none")}</p>}
        <ol className="rules-l">
          {(rules ?? []).map((rule, at, all) => (
            <li key={rule.id}>
              <RuleLine
                rule={rule}
                before={all[at - 1]?.id}
                after={at < all.length - 1 ? (all[at + 2]?.id ?? null) : undefined}
                onEdit={() => setOpen(open === rule.id ? null : rule.id)}
                onRuns={() => setShown(shown === rule.id ? null : rule.id)}
                shown={shown === rule.id}
              />
              {open === rule.id && <RuleForm key={rule.version} rule={rule} onDone={close} onOpen={onOpen} />}
            </li>
          ))}
        </ol>
      </section>
      <RuleRuns key={shown} rule={rules?.find(({ id }) => id === shown) ?? null} onEvery={() => setShown(null)} onOpen={onOpen} />
    </Page>
  );
}
