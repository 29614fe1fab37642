import { isFault } from "../../platform/api.ts";
import { conversationQuery } from "../../platform/live/heldThreads.ts";
import { queries } from "../../platform/queries.ts";
import { followTab, letGo, useDesk } from "../../platform/work/openTabs.ts";

/** After a reload each tab says what its conversation has come to; one that may not be read any more goes. */
export async function freshenTabs() {
  for (const { id } of useDesk.getState().tabs)
    await queries
      .fetchQuery(conversationQuery(id))
      .then(followTab, (error: unknown) => (isFault(error) && error.status === 404 ? letGo(id) : undefined));
}
