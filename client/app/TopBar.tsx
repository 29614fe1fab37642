import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "../platform/text/useTranslation.ts";
import { NoticeMenu } from "../features/notices/NoticeMenu.tsx";
import { Brand } from "../ui/Brand.tsx";
import { Button } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import { FindField } from "./FindField.tsx";
import { MeMenu } from "./MeMenu.tsx";

/** Brand, search, and the signed-in person. */
export function TopBar({ onMenu }: { onMenu: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <header className="top">
      <Button look="quiet" icon small className="only-x" label={t("console.rail.open")} onClick={onMenu}>
        <Icon name="ul" />
      </Button>
      <Brand />
      <FindField />
      <span className="sp" />
      <NoticeMenu onOpen={(id) => void navigate({ to: "/conversations/$id", params: { id } })} />
      <MeMenu />
    </header>
  );
}
