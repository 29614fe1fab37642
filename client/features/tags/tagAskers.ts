import { queryOptions } from "@tanstack/react-query";
import { askerKinds, type KnownTag } from "../../../shared/tags/tag.schema.ts";
import type { AskerCounts } from "../../../shared/tags/tags.api.ts";
import { api } from "../../platform/api.ts";
import { useTranslation } from "../../platform/text/useTranslation.ts";

/** How many things of each kind ask for a tag or set it; told afresh by `rules:changed`. */
export const tagAskersQuery = (id: KnownTag["id"]) =>
  queryOptions({ queryKey: ["tagAskers", id], queryFn: async () => (await api.tags.askers({ id })).counts, staleTime: 0 });

/** "3 views, 1 rule and 2 policies"; nothing where there are none. People are counted apart: they have a skill, they ask for nothing. */
export function useAskersText() {
  const { t, i18n } = useTranslation();
  return (counts: AskerCounts): string | null => {
    const kinds = askerKinds.filter((kind) => kind !== "agent").filter((kind) => counts[kind] > 0);
    if (kinds.length === 0) return null;
    return new Intl.ListFormat(i18n.language, { type: "conjunction" }).format(
      kinds.map((kind) => t(`tags.askers.${kind}`, { count: counts[kind] })),
    );
  };
}
