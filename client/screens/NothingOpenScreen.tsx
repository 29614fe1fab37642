import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "../platform/text/useTranslation.ts";
import { OpenTabs } from "../features/tabs/OpenTabs.tsx";
import { PaneState } from "../ui/PaneState.tsx";

/** The place of the thread while none is open. */
export function NothingOpenScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <div className="desk none">
      <OpenTabs
        current={undefined}
        onOpen={(id) => void navigate({ to: "/conversations/$id", params: { id }, search: true })}
        onNothing={() => undefined}
      />
      <main className="thread none" id="main" aria-label={t("console.thread.label")}>
        <PaneState title={t("console.nothingOpen.title")} text={t("console.nothingOpen.text")} />
      </main>
    </div>
  );
}
