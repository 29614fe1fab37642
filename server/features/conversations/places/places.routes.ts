import { os } from "../../../platform/http/procedures.ts";
import { findInThread } from "./findInThread.ts";
import { readMark, setReadMark } from "./readMark.ts";
import { newerThan, stretchOf } from "./stretchOf.ts";

const on = os.places;

export const placesRoutes = on.router({
  around: on.around.handler(({ input, context: { ctx } }) => stretchOf(ctx, input)),
  newer: on.newer.handler(({ input, context: { ctx } }) => newerThan(ctx, input)),
  find: on.find.handler(({ input, context: { ctx } }) => findInThread(ctx, input.id, input.text)),
  mark: on.mark.handler(async ({ input, context: { ctx } }) => ({ seq: await readMark(ctx, input.id) })),
  setMark: on.setMark.handler(async ({ input, context: { ctx } }) => ({ seq: await setReadMark(ctx, input.id, input.seq) })),
});
