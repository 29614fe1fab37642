import type { Broadcast, Broadcasts } from "./broadcast.ts";

/** Several broadcast tables as one: an event that stands in more than one is told by each, in the order given. */
export function joinTables(...tables: Broadcasts[]): Broadcasts {
  const joined: Broadcasts = {};
  for (const table of tables) {
    for (const [type, broadcast] of Object.entries(table)) joined[type] = joined[type] ? both(joined[type], broadcast) : broadcast;
  }
  return joined;
}

const both = (first: Broadcast, second: Broadcast): Broadcast => ({
  before: async (event, io) => {
    await first.before?.(event, io);
    await second.before?.(event, io);
  },
  tell: (event) => [...first.tell(event), ...second.tell(event)],
});
