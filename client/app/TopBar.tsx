import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { signOut } from "../platform/accounts.ts";
import { useMe } from "../platform/queries.ts";
import { useConnection } from "../platform/live/connection.ts";
import { Brand } from "../ui/Brand.tsx";
import { Button } from "../ui/Button.tsx";
import { Menu } from "../ui/floating/Menu.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Avatar } from "../ui/marks/Avatar.tsx";
import { FindField } from "./FindField.tsx";

/** Brand, search, and the signed-in person. */
export function TopBar({ onMenu }: { onMenu: () => void }) {
  const { t } = useTranslation();
  return (
    <header className="top">
      <Button look="quiet" icon small className="only-x" label={t("console.rail.open")} onClick={onMenu}>
        <Icon name="ul" />
      </Button>
      <Brand />
      <FindField />
      <span className="sp" />
      <MeMenu />
    </header>
  );
}

function MeMenu() {
  const { t } = useTranslation();
  const me = useMe();
  const { online } = useConnection();
  const navigate = useNavigate();
  const entries = [
    { id: "account", text: t("console.me.account"), icon: "user" },
    { id: "signOut", text: t("console.me.signOut"), icon: "ext" },
  ];
  const pick = async (id: string) => {
    if (id === "account") return void navigate({ to: "/account" });
    await signOut();
    location.assign("/sign-in");
  };
  return (
    <Menu label={t("console.me.label", { name: me.name })} className="me" entries={entries} onPick={(id) => void pick(id)}>
      <Avatar name={me.name} agent>
        <span className={online ? "pr" : "pr off"} />
      </Avatar>
      <span className="nm">{me.name}</span>
      <Icon name="down" size="xs" />
    </Menu>
  );
}
