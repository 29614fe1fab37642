import type { FormEvent, ReactNode } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { switchLanguage } from "../../platform/text/i18n.ts";
import { Brand } from "../../ui/Brand.tsx";
import { Toggle } from "../../ui/forms/Toggle.tsx";

interface Props {
  title: string;
  lead?: ReactNode;
  end?: string;
  onSubmit: () => void;
  children: ReactNode;
}

/** The one card of all sign-in pages. */
export function StartCard({ title, lead, end, onSubmit, children }: Props) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <div className="first card-page big">
      <StartTop />
      <main className="card-place">
        <div className="signin">
          <Brand />
          <h1>{title}</h1>
          {lead && <p className="lead">{lead}</p>}
          <form onSubmit={submit} noValidate>
            {children}
          </form>
          {end && <p className="end">{end}</p>}
        </div>
      </main>
    </div>
  );
}

/** The top of the start pages: the language can be chosen before anything else. */
export function StartTop({ brand }: { brand?: boolean }) {
  const { t, i18n } = useTranslation();
  return (
    <header className="ftop">
      {brand && <Brand />}
      <span className="sp" />
      <Toggle
        label={t("start.pageLanguage")}
        value={i18n.language === "zh-CN" ? "zh-CN" : "en"}
        options={[
          ["en", "English"],
          ["zh-CN", "简体中文"],
        ]}
        onChange={(language) => void switchLanguage(language)}
      />
    </header>
  );
}
