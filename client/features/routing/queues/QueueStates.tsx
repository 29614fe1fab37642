import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { Button } from "../../../ui/Button.tsx";
import { PaneState } from "../../../ui/PaneState.tsx";

interface Props {
  query: { isPending: boolean; error: Error | null; refetch: () => Promise<unknown>; data: readonly unknown[] | undefined };
}

/** What the page of queues says while there are none, and when they could not be read. */
export function QueueStates({ query: { isPending, error, refetch, data } }: Props) {
  const { t } = useTranslation();
  if (isPending) return <PaneState title={t("ui.loading")} />;
  if (error)
    return (
      <PaneState title={t("routing.queues.failed")} text={reasonText(error)}>
        <Button onClick={() => void refetch()}>{t("ui.tryAgain")}</Button>
      </PaneState>
    );
  return data?.length === 0 ? <PaneState title={t("routing.queues.none")} text={t("routing.queues.noneText")} /> : null;
}
