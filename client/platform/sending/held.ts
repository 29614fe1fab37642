import { queryOptions } from "@tanstack/react-query";
import type { Signal } from "../../../shared/contract/wire.ts";
import type { HeldMessage } from "../../../shared/conversations/drafts/held.schema.ts";
import { api } from "../api.ts";
import { queries } from "../queries.ts";
import { hearDraft } from "./draftSync.ts";

/** What waits to leave from a conversation: this person's, on every device (MSG-10), and what colleagues keep for later (MSG-15). */
export const heldQuery = (id: string) =>
  queryOptions({ queryKey: ["held", id], queryFn: async () => (await api.drafts.held({ id: id as never })).items, staleTime: 60_000 });

/** What this person keeps for later, the next to leave first; the first hundred. */
export const scheduledQuery = queryOptions({ queryKey: ["scheduled"], queryFn: () => api.drafts.scheduled({ limit: 100 }) });

export function hearHeld({ conversationId }: Pick<Signal<"held:changed">, "conversationId">) {
  void queries.invalidateQueries({ queryKey: heldQuery(conversationId).queryKey });
  void queries.invalidateQueries({ queryKey: scheduledQuery.queryKey });
}

/** Its words stand in the box again, on whatever device they were written. Rejects when it has left. */
export async function takeBack({ key, conversationId }: HeldMessage) {
  const draft = await api.drafts.undoSend({ key });
  hearDraft(conversationId, draft);
  hearHeld({ conversationId });
}
