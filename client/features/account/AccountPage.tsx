import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Preferences } from "../../../shared/auth/agent.schema.ts";
import { api } from "../../platform/api.ts";
import { meQuery, queries, useCan, useMe } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { SelectField } from "../../ui/forms/SelectField.tsx";
import { Toggle } from "../../ui/forms/Toggle.tsx";
import { toast } from "../../ui/floating/toasts.ts";
import { Page } from "../../ui/Page.tsx";
import { SecondFactorPanel } from "./SecondFactorPanel.tsx";
import { SessionsPanel } from "./SessionsPanel.tsx";
import { TokensPanel } from "./TokensPanel.tsx";

/** The signed-in person's own settings; they follow to the next device (UI-5). */
export function AccountPage({ children }: { children?: ReactNode }) {
  const { t } = useTranslation();
  const me = useMe();
  const tokens = useCan("token.manage");
  return (
    <Page title={t("console.account.title")} lead={`${me.name} · ${me.email}`}>
      <Look preferences={me.preferences} />
      {children}
      <SecondFactorPanel on={me.secondFactor} />
      <SessionsPanel />
      {tokens && <TokensPanel abilities={me.abilities} />}
    </Page>
  );
}

function Look({ preferences }: { preferences: Preferences }) {
  const { t } = useTranslation();
  const change = useMutation({
    mutationFn: (by: Partial<Preferences>) => api.auth.changePreferences(by),
    onSuccess: (changed) => queries.setQueryData(meQuery.queryKey, (me) => me && { ...me, preferences: changed }),
    onError: (error) => toast(reasonText(error)),
  });
  const { language, theme, density, zone } = preferences;
  return (
    <section className="panel" aria-labelledby="look">
      <header>
        <h2 id="look">{t("console.account.look")}</h2>
      </header>
      <div className="in looks">
        <Line label={t("start.setUp.language")}>
          <Toggle
            label={t("start.setUp.language")}
            value={language}
            options={[
              ["en", "English"],
              ["zh-CN", "简体中文"],
            ]}
            onChange={(value) => change.mutate({ language: value })}
          />
        </Line>
        <Line label={t("console.account.theme")}>
          <Toggle
            label={t("console.account.theme")}
            value={theme}
            options={(["light", "dark", "system"] as const).map((value) => [value, t(`console.account.themes.${value}`)])}
            onChange={(value) => change.mutate({ theme: value })}
          />
        </Line>
        <Line label={t("console.account.density")}>
          <Toggle
            label={t("console.account.density")}
            value={density}
            options={(["comfortable", "compact"] as const).map((value) => [value, t(`console.account.densities.${value}`)])}
            onChange={(value) => change.mutate({ density: value })}
          />
        </Line>
        <SelectField label={t("start.setUp.zone")} value={zone} onChange={(event) => change.mutate({ zone: event.target.value })}>
          {[...new Set([zone, "UTC", ...Intl.supportedValuesOf("timeZone")])].map((one) => (
            <option key={one}>{one}</option>
          ))}
        </SelectField>
      </div>
    </section>
  );
}

const Line = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <div className="look-l">
    <span className="lb">{label}</span>
    {children}
  </div>
);
