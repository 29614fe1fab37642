import { Suspense } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { late } from "../../platform/late.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import type { useChosen } from "./useChosen.ts";

const BulkBar = late(async () => (await import("../../ui/bulk/BulkBar.tsx")).BulkBar);
export type Chosen = ReturnType<typeof useChosen>;

interface Props {
  chosen: Chosen;
  /** Rows that are here. */
  here: number;
  count: number | undefined;
  hasMore: boolean;
}

/** What can be done to all that is chosen; once every row that is here is, the whole list is offered. */
export function ChosenBar({ chosen, here, count, hasMore }: Props) {
  const { t } = useTranslation();
  const offersAll = !chosen.all && chosen.count >= here && hasMore && count;
  const text = count && count >= 1000 ? t("bulk.allMore", { count: 1000 }) : t("bulk.all", { count: count ?? 0 });
  if (chosen.count === 0 && !chosen.all)
    return (
      <p className="pick-bar" role="status">
        <span>{t("bulk.picking")}</span>
        <Button look="quiet" small icon label={t("bulk.clear")} onClick={chosen.clear}>
          <Icon name="x" size="s" />
        </Button>
      </p>
    );
  return (
    <Suspense fallback={null}>
      <BulkBar
        source={chosen.source}
        count={chosen.all ? (count ?? chosen.count) : chosen.count}
        onStarted={chosen.clear}
        onClear={chosen.clear}
        more={offersAll ? { text, onAll: chosen.chooseAll } : undefined}
      />
    </Suspense>
  );
}
