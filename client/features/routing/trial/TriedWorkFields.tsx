import type { AgentId } from "../../../../shared/contract/ids.ts";
import type { TriedWork } from "../../../../shared/routing/trial/routingTrial.schema.ts";
import { useNames } from "../../../platform/people.ts";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { Field } from "../../../ui/forms/Field.tsx";
import { PersonField } from "../../../ui/forms/PersonField.tsx";
import { SelectField } from "../../../ui/forms/SelectField.tsx";
import { Toggle } from "../../../ui/forms/Toggle.tsx";
import { Tick } from "./Tick.tsx";

/** It stands within the form of the plan, and neither saves nor holds up that. */
const ofNoForm = { form: "none" };

interface Props {
  work: TriedWork;
  skillTags: string[];
  onChange: (part: Partial<TriedWork>) => void;
}

/** The conversation that is tried: by which way it comes, whose it is, what it asks for, and how long it waits. */
export function TriedWorkFields({ work, skillTags, onChange }: Props) {
  const { t } = useTranslation();
  const tags = (tag: string, on: boolean) => (on ? [...work.tags, tag] : work.tags.filter((one) => one !== tag));
  return (
    <>
      <Toggle
        label={t("routing.capacity.channel")}
        value={work.channel}
        options={(["chat", "email", "phone"] as const).map((one) => [one, t(`ui.channel.${one}`)])}
        onChange={(channel) => onChange({ channel })}
      />
      <div className="rt-f">
        <LanguageField value={work.language} onChange={(language) => onChange({ language })} />
        <SelectField
          label={t("conditions.fact.tier")}
          value={work.tier ?? ""}
          onChange={({ target }) => onChange({ tier: (target.value || null) as TriedWork["tier"] })}
        >
          <option value="">{t("policies.tier.none")}</option>
          {(["platinum", "gold", "silver"] as const).map((tier) => (
            <option key={tier} value={tier}>
              {t(`policies.tier.${tier}`)}
            </option>
          ))}
        </SelectField>
        {(["lastAgentId", "accountAgentId"] as const).map((whose) => (
          <PersonField
            key={whose}
            label={t(whose === "lastAgentId" ? "routing.trial.lastAgent" : "routing.trial.accountAgent")}
            {...ofNoForm}
            value={work[whose] ?? ""}
            besides={[{ id: "", text: t("conditions.nobody") }]}
            onChange={(id) => onChange({ [whose]: (id || null) as AgentId | null })}
          />
        ))}
      </div>
      <Field
        label={t("routing.trial.waited")}
        {...ofNoForm}
        type="number"
        inputMode="numeric"
        min={0}
        max={10_080}
        value={work.waitedMinutes}
        onChange={({ target }) => onChange({ waitedMinutes: Number(target.value) })}
      />
      <div className="rt-ticks">
        {skillTags.map((tag) => (
          <Tick
            key={tag}
            text={t("routing.trial.asks", { tag })}
            on={work.tags.includes(tag)}
            onChange={(on) => onChange({ tags: tags(tag, on) })}
          />
        ))}
        <Tick text={t("routing.trial.everybody")} on={work.everybody} onChange={(everybody) => onChange({ everybody })} />
      </div>
    </>
  );
}

/** The languages anybody here speaks. */
function LanguageField({ value, onChange }: { value: string | null; onChange: (value: string | null) => void }) {
  const { t, i18n } = useTranslation();
  const { agents } = useNames();
  const names = new Intl.DisplayNames([i18n.language], { type: "language", fallback: "code" });
  const spoken = [...new Set(agents.flatMap(({ languages }) => languages))].filter((code) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(code));
  return (
    <SelectField
      label={t("conditions.fact.language")}
      value={value ?? ""}
      onChange={({ target }) => onChange(target.value === "" ? null : target.value)}
    >
      <option value="">{t("routing.trial.anyLanguage")}</option>
      {spoken.toSorted().map((code) => (
        <option key={code} value={code}>
          {names.of(code) ?? code}
        </option>
      ))}
    </SelectField>
  );
}
