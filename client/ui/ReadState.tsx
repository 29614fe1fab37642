import { useTranslation } from "../platform/text/useTranslation.ts";
import { reasonText } from "../platform/reasonText.ts";
import { Button } from "./Button.tsx";
import { PaneState } from "./PaneState.tsx";

interface Read {
  data: unknown;
  error: Error | null;
  isPending: boolean;
  refetch: () => unknown;
}

/** What stands where something is being read, or could not be read; nothing once it is here. */
export function ReadState({ read: { data, error, isPending, refetch }, failed }: { read: Read; failed: string }) {
  const { t } = useTranslation();
  if (isPending) return <PaneState title={t("ui.loading")} />;
  if (!error || data !== undefined) return null;
  return (
    <PaneState title={failed} text={reasonText(error)}>
      <Button onClick={() => void refetch()}>{t("ui.tryAgain")}</Button>
    </PaneState>
  );
}
