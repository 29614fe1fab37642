import { useTranslation } from "../../platform/text/useTranslation.ts";
import { ruleEvents, type RuleWhen } from "../../../shared/rules/rule.schema.ts";
import { Toggle } from "../../ui/forms/Toggle.tsx";

/** When a rule looks: after one of several things, or as soon as its conditions come to hold. */
export function WhenField({ value, onChange }: { value: RuleWhen; onChange: (value: RuleWhen) => void }) {
  const { t } = useTranslation();
  const events = value.kind === "event" ? value.events : [];
  return (
    <fieldset className="plainset">
      <legend className="lb">{t("rules.when")}</legend>
      <Toggle
        label={t("rules.when")}
        value={value.kind}
        options={[
          ["event", t("rules.afterEvent")],
          ["comesToHold", t("rules.byTime")],
        ]}
        onChange={(kind) => onChange(kind === "event" ? { kind, events: ["opened"] } : { kind })}
      />
      {value.kind === "comesToHold" && <p className="hint">{t("rules.byTimeHint")}</p>}
      {value.kind === "event" && (
        <div className="tick-grid">
          {ruleEvents.map((one) => (
            <label className="tick" key={one}>
              <input
                type="checkbox"
                className="ck-b"
                checked={events.includes(one)}
                disabled={events.length === 1 && events[0] === one}
                onChange={({ target }) =>
                  onChange({ kind: "event", events: target.checked ? [...events, one] : events.filter((other) => other !== one) })
                }
              />
              {t(`rules.event.${one}`)}
            </label>
          ))}
        </div>
      )}
    </fieldset>
  );
}
