import type { ThreadEvent } from "../../../shared/conversations/threadEvent.schema.ts";
import type { Ctx } from "../../platform/ctx.ts";
import type { EntryDraft } from "../conversations/index.ts";

/** A line of the thread by whoever acts here; the product itself when nobody does. */
export const eventBy = ({ actor: { kind, id, name } }: Ctx, event: ThreadEvent): EntryDraft => ({
  kind: "event",
  author: { kind, id, name },
  event,
});

export const namedDepartment = ({ _id, name }: { _id: unknown; name: string }) => ({ id: String(_id), name });
