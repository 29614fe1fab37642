import { z } from "zod";

/** Keyset paging: `after` is the `next` of the page before; a page is never found by counting. Limit 1 to 100, 50 when not said. */
export const PageQuery = z.strictObject({
  after: z.string().max(200).optional().describe("`next` of the page before; left out for the first page"),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** A page of `item`; `next` is null on the last one. */
export const pageOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item), next: z.string().nullable() });
