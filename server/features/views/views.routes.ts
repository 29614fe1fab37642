import { os } from "../../platform/http/procedures.ts";
import { accessView, presentView, viewsFor } from "./accessView.ts";
import { countViews, listView } from "./listView.ts";
import { addView, changeView, removeView } from "./saveView.ts";

const on = os.views;

export const viewsRoutes = on.router({
  list: on.list.handler(async ({ context: { ctx } }) => ({ items: (await viewsFor(ctx)).map((view) => presentView(view, ctx.actor)) })),
  counts: on.counts.handler(async ({ context: { ctx } }) => ({ counts: await countViews(ctx) })),
  conversations: on.conversations.handler(({ input, context: { ctx } }) => listView(ctx, input)),
  add: on.add.handler(async ({ input, context: { ctx } }) => presentView(await addView(ctx, input), ctx.actor)),
  change: on.change.handler(async ({ input, context: { ctx } }) => presentView(await changeView(ctx, input), ctx.actor)),
  remove: on.remove.handler(async ({ input, context: { ctx } }) => (await accessView(ctx, input.id), await removeView(ctx, input.id), {})),
});
