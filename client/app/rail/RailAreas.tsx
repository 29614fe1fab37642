import { Link, useRouterState } from "@tanstack/react-router";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { useCan, useMe } from "../../platform/queries.ts";
import { Icon } from "../../ui/Icon.tsx";
import { settingsAreaAt, settingsSections, type SettingsArea } from "./settingsAreas.ts";

/** The areas of the desk, at the foot of every rail; the settings open at the first of them that this person may see. */
export function RailAreas() {
  const { t } = useTranslation();
  const { abilities } = useMe();
  const path = useRouterState({
    select: ({ location: { pathname } }) => (pathname.startsWith("/conversations/") ? "/conversations" : pathname),
  });
  const outbox = useCan("outbox.read");
  const operations = useCan("operations.read");
  const all: SettingsArea[] = settingsSections.flatMap(({ areas }): SettingsArea[] => [...areas]);
  const first = all.find(({ ability }) => abilities.includes(ability));
  const setting = settingsAreaAt(path) !== undefined;
  return (
    <div className="areas">
      <Area to="/conversations" icon="inbox" text={t("console.area.conversations")} current={path === "/conversations"} />
      {outbox && <Area to="/outbox" icon="send" text={t("console.area.outbox")} current={path === "/outbox"} />}
      {operations && <Area to="/operations" icon="server" text={t("console.area.operations")} current={path === "/operations"} />}
      {first && <Area to={first.to} icon="settings" text={t("settings.label")} current={setting} />}
      <Area to="/account" icon="user" text={t("console.area.account")} current={path === "/account"} />
    </div>
  );
}

interface Props {
  to: SettingsArea["to"] | "/conversations" | "/outbox" | "/operations" | "/account";
  icon: string;
  text: string;
  current: boolean;
}

function Area({ to, icon, text, current }: Props) {
  return (
    <Link to={to} className="area" title={text} aria-label={text} {...(current ? { "aria-current": "page" as const } : {})}>
      <Icon name={icon} />
    </Link>
  );
}
