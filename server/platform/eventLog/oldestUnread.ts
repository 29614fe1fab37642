import { Types } from "mongoose";
import { EventModel } from "./event.model.ts";
import type { ReaderPosition } from "./readerPosition.model.ts";

/**
 * When the oldest event happened that a reader whom nobody works for has not taken; null when there is none. It may count events that the
 * reader would pass over, and never says too little. One look into the index per type.
 */
export async function oldestUnread({ types, lastEventId }: Pick<ReaderPosition, "types" | "lastEventId">): Promise<Date | null> {
  const after = lastEventId === null ? {} : { _id: { $gt: new Types.ObjectId(lastEventId) } };
  const firsts = await Promise.all(
    types.map((type) =>
      EventModel.findOne({ type, ...after }, { at: 1 })
        .sort({ _id: 1 })
        .lean(),
    ),
  );
  return firsts.reduce<Date | null>((oldest, first) => (first && (!oldest || first.at < oldest) ? first.at : oldest), null);
}
