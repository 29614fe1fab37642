import { now, systemCtx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import type { Doer } from "../../../platform/dueWork/index.ts";
import { PlaceModel } from "../place.model.ts";
import { placeConversations } from "../placeConversations.ts";
import { decidingViews } from "../view.model.ts";
import { flipWork, horizonMs, horizonWork, oweFlips, secondOf } from "./oweFlips.ts";

const lot = 200;

/** Places again whatever flips until now; doing it twice changes nothing. */
export const flipDoer: Doer = {
  type: flipWork,
  atOnce: 1,
  run: async () => {
    const views = await decidingViews();
    for (;;) {
      const due = await PlaceModel.collection
        .find({ flipAt: { $lte: now(), $type: "date" } }, { projection: { _id: 1 } })
        .sort({ flipAt: 1 })
        .limit(lot)
        .toArray();
      if (due.length === 0) return;
      await placeConversations(
        due.map(({ _id }) => _id),
        views,
        true,
      );
    }
  },
};

/** Owes what flips before the next look at the horizon, and that look. */
export const horizonDoer: Doer = {
  type: horizonWork,
  atOnce: 1,
  run: async () => {
    const until = new Date(now().getTime() + horizonMs);
    const seconds = new Set<number>();
    const soon = PlaceModel.collection.find<{ flipAt: Date }>(
      { flipAt: { $lt: until, $type: "date" } },
      { projection: { flipAt: 1, _id: 0 } },
    );
    for await (const { flipAt } of soon) seconds.add(secondOf(flipAt));
    const more = await PlaceModel.collection.findOne({ flipAt: { $gte: until, $type: "date" } }, { projection: { _id: 1 } });
    await inTransaction(systemCtx(), (tx) => oweFlips(tx, [...[...seconds].map((second) => new Date(second)), ...(more ? [until] : [])]));
  },
};
