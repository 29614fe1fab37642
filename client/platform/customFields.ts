import { queryOptions } from "@tanstack/react-query";
import type { FieldOwner } from "../../shared/fields/customField.schema.ts";
import type { OwnFields } from "../../shared/fields/fields.api.ts";
import { api } from "./api.ts";

/** All own fields of the desk. Told afresh by `rules:changed`. */
export const allCustomFieldsQuery = queryOptions({
  queryKey: ["customFields"],
  queryFn: async () => (await api.fields.list()).items,
  staleTime: 300_000,
});

/** What the desk asks of every conversation, contact or organisation. */
export const customFieldsOf = (of: FieldOwner) =>
  queryOptions({
    ...allCustomFieldsQuery,
    select: (all: OwnFields[]): OwnFields => all.find((one) => one.of === of) ?? { of, fields: [], version: 0 },
  });

export const customFieldsQuery = customFieldsOf("conversation");
