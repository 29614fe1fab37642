import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { ConversationRow } from "../../../shared/conversations/conversation.schema.ts";
import { api } from "../../platform/api.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { RelatedRow } from "./RelatedRow.tsx";

interface Props {
  id: ConversationRow["id"];
  of: "contact" | "organisation";
}

/** What else this contact, or its organisation, has with us: newest first, page by page. */
export function RelatedList({ id, of }: Props) {
  const { t } = useTranslation();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage, error } = useInfiniteQuery({
    queryKey: ["related", id, of],
    queryFn: ({ pageParam }) => api.related.list({ id, of, limit: 8, ...(pageParam ? { after: pageParam } : {}) }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime: 10_000,
  });
  const rows = (data?.pages ?? []).flatMap(({ items }) => items);
  if (of === "organisation" && rows.length === 0) return null;
  return (
    <section>
      <h3>
        <Icon name={of === "contact" ? "history" : "building"} size="s" />
        {t(of === "contact" ? "console.context.others" : "console.context.ofOrganisation")}
      </h3>
      {error && <p className="hint">{reasonText(error)}</p>}
      {rows.length === 0 && data && <p className="hint">{t("console.context.noOthers")}</p>}
      {rows.map((row) => (
        <RelatedRow key={row.id} row={row} named={of === "organisation"} />
      ))}
      {hasNextPage && (
        <Button small look="quiet" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t("console.contact.more")}
        </Button>
      )}
    </section>
  );
}
