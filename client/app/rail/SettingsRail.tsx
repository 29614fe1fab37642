import { Link, useRouterState } from "@tanstack/react-router";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { useMe } from "../../platform/queries.ts";
import { Icon } from "../../ui/Icon.tsx";
import { RailAreas } from "./RailAreas.tsx";
import { settingsAreaAt, settingsSections } from "./settingsAreas.ts";

/** The areas of the settings that this person may see, and the way back to the work. */
export function SettingsRail() {
  const { t } = useTranslation();
  const { abilities } = useMe();
  const here = useRouterState({ select: ({ location }) => settingsAreaAt(location.pathname)?.key });
  return (
    <nav className="rail" aria-label={t("settings.label")}>
      <div className="scroll">
        <section>
          <Link to="/conversations" className="nav" activeProps={{}}>
            <Icon name="left" />
            <span className="ell">{t("settings.back")}</span>
          </Link>
        </section>
        {settingsSections.map((section) => {
          const areas = section.areas.filter(({ ability }) => abilities.includes(ability));
          return areas.length === 0 ? null : (
            <section key={section.key}>
              <h2>{t(`settings.section.${section.key}`)}</h2>
              {areas.map(({ to, icon, key }) => {
                const text = t(`console.area.${key}`);
                return (
                  <Link
                    key={to}
                    to={to}
                    className="nav"
                    title={text}
                    activeProps={{}}
                    {...(here === key ? { "aria-current": "page" as const } : {})}
                  >
                    <Icon name={icon} />
                    <span className="ell">{text}</span>
                  </Link>
                );
              })}
            </section>
          );
        })}
      </div>
      <RailAreas />
    </nav>
  );
}
