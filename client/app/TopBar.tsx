import { useTranslation } from "react-i18next";
import { Brand } from "../ui/Brand.tsx";
import { Button } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import { FindField } from "./FindField.tsx";
import { MeMenu } from "./MeMenu.tsx";

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
