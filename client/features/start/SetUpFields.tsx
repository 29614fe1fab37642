import type { ReactNode } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Language } from "../../../shared/auth/agent.schema.ts";
import { clockTime } from "../../platform/text/time.ts";
import { Field } from "../../ui/forms/Field.tsx";
import { PasswordField } from "../../ui/forms/PasswordField.tsx";
import { SelectField } from "../../ui/forms/SelectField.tsx";
import { dateNow } from "../../platform/clock/timeNow.ts";

export interface SetUpForm {
  name: string;
  nameZh: string;
  zone: string;
  language: Language;
  person: string;
  email: string;
  password: string;
  startWith: "empty" | "demo";
}

interface Props {
  form: SetUpForm;
  onChange: (by: Partial<SetUpForm>) => void;
}

const zones = () => {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return [...new Set([here, "UTC", ...Intl.supportedValuesOf("timeZone")])];
};

/** The four parts of the set-up sheet. */
export function SetUpFields({ form, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Part title={t("start.setUp.organisation")} text={t("start.setUp.organisationText")}>
        <Field
          label={t("start.setUp.name")}
          required
          autoFocus
          maxLength={120}
          value={form.name}
          onChange={(event) => onChange({ name: event.target.value })}
        />
        <Field
          label={t("start.setUp.nameZh")}
          optional={t("ui.optional")}
          lang="zh-CN"
          maxLength={120}
          value={form.nameZh}
          onChange={(event) => onChange({ nameZh: event.target.value })}
        />
      </Part>
      <Part title={t("start.setUp.zoneAndLanguage")} text={t("start.setUp.zoneText")}>
        <SelectField
          label={t("start.setUp.zone")}
          value={form.zone}
          aside={t("start.setUp.now", { time: clockTime(dateNow(), form.zone) })}
          onChange={(event) => onChange({ zone: event.target.value })}
        >
          {zones().map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </SelectField>
        <SelectField
          label={t("start.setUp.language")}
          value={form.language}
          onChange={(event) => onChange({ language: event.target.value as Language })}
        >
          <option value="en">English</option>
          <option value="zh-CN">简体中文</option>
        </SelectField>
      </Part>
      <Part title={t("start.setUp.administrator")} text={t("start.setUp.administratorText")}>
        <Field
          label={t("start.setUp.yourName")}
          required
          autoComplete="name"
          value={form.person}
          onChange={(event) => onChange({ person: event.target.value })}
        />
        <Field
          label={t("start.email")}
          required
          type="email"
          autoComplete="email"
          value={form.email}
          onChange={(event) => onChange({ email: event.target.value })}
        />
        <PasswordField label={t("start.password")} value={form.password} choosing onChange={(password) => onChange({ password })} />
      </Part>
      <Part title={t("start.setUp.startWith")} group>
        <Choice form={form} onChange={onChange} value="empty" />
        <Choice form={form} onChange={onChange} value="demo" />
      </Part>
    </>
  );
}

function Part({ title, text, group, children }: { title: string; text?: string; group?: boolean; children: ReactNode }) {
  return (
    <section>
      <div>
        <h2>{title}</h2>
        {text && <p>{text}</p>}
      </div>
      <div className="g2 pair" {...(group ? { role: "radiogroup", "aria-label": title } : {})}>
        {children}
      </div>
    </section>
  );
}

function Choice({ form, onChange, value }: Props & { value: "empty" | "demo" }) {
  const { t } = useTranslation();
  return (
    <label className="opt">
      <input
        className="rd"
        type="radio"
        name="startWith"
        checked={form.startWith === value}
        onChange={() => onChange({ startWith: value })}
      />
      <span>
        <b>{t(`start.setUp.${value}`)}</b>
        <span className="opt-p">{t(`start.setUp.${value}Text`)}</span>
      </span>
    </label>
  );
}
