import { queryOptions } from "@tanstack/react-query";
import { api } from "./api.ts";

/** What the desk asks of every conversation. Told afresh by `rules:changed`. */
export const customFieldsQuery = queryOptions({
  queryKey: ["customFields"],
  queryFn: async () =>
    (await api.fields.list()).items.find(({ of }) => of === "conversation") ?? { of: "conversation" as const, fields: [], version: 0 },
  staleTime: 300_000,
});
