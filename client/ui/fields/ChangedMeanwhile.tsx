import { useTranslation } from "../../platform/text/useTranslation.ts";
import { Button } from "../Button.tsx";
import "./fields.css";

/** Somebody else saved while this was being changed: nothing typed is lost, and theirs is one click away. */
export function ChangedMeanwhile({ onTheirs }: { onTheirs: () => void }) {
  const { t } = useTranslation();
  return (
    <p className="meanwhile" role="alert">
      <span>{t("fields.changedMeanwhile")}</span>
      <Button small onClick={onTheirs}>
        {t("fields.showTheirs")}
      </Button>
    </p>
  );
}
