import { queryOptions, useQuery } from "@tanstack/react-query";
import type { KnownTag } from "../../../shared/tags/tag.schema.ts";
import { api } from "../api.ts";
import { ownName } from "../people.ts";

/** All tags of the desk; told afresh by `rules:changed`. */
export const tagsQuery = queryOptions({ queryKey: ["tags"], queryFn: async () => (await api.tags.list()).items, staleTime: 300_000 });

/** How a tag that a conversation carries is shown: its name in the reader's language and its colour. */
export function useTagLook() {
  const { data: tags = [] } = useQuery(tagsQuery);
  const of = (name: string): KnownTag | undefined => tags.find((tag) => tag.name === name);
  return { tags, text: (name: string) => ownName(of(name) ?? { name }), colour: (name: string) => of(name)?.colour ?? "grey" };
}
