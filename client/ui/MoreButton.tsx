import { useTranslation } from "../platform/text/useTranslation.ts";
import { Button } from "./Button.tsx";

interface Paged {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage(): Promise<unknown>;
}

/** Brings the next page below a list that is read page by page; nothing where there is none. */
export function MoreButton({ of: { hasNextPage, isFetchingNextPage, fetchNextPage } }: { of: Paged }) {
  const { t } = useTranslation();
  if (!hasNextPage) return null;
  return (
    <div className="in">
      <Button small busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
        {t("ui.more")}
      </Button>
    </div>
  );
}
