import { os } from "../../../platform/http/procedures.ts";
import { transcriptOf } from "../queries/transcriptOf.ts";
import { relatedTo } from "../queries/relatedTo.ts";
import { findInThread } from "./findInThread.ts";
import { countUnread } from "./countUnread.ts";
import { readMark, readMarksOf, setReadMark } from "./readMark.ts";
import { newerThan, stretchOf } from "./stretchOf.ts";

const on = os.places;

export const transcriptRoutes = os.transcript.router({
  list: os.transcript.list.handler(({ input, context: { ctx } }) => transcriptOf(ctx, input)),
});

export const relatedRoutes = os.related.router({
  list: os.related.list.handler(({ input, context: { ctx } }) => relatedTo(ctx, input)),
});

export const placesRoutes = on.router({
  around: on.around.handler(({ input, context: { ctx } }) => stretchOf(ctx, input)),
  newer: on.newer.handler(({ input, context: { ctx } }) => newerThan(ctx, input)),
  find: on.find.handler(({ input, context: { ctx } }) => findInThread(ctx, input.id, input.text)),
  mark: on.mark.handler(({ input, context: { ctx } }) => readMark(ctx, input.id)),
  marks: on.marks.handler(async ({ input, context: { ctx } }) => ({ items: await readMarksOf(ctx, input.ids) })),
  unread: on.unread.handler(async ({ context: { ctx } }) => ({ count: await countUnread(ctx) })),
  setMark: on.setMark.handler(({ input, context: { ctx } }) => setReadMark(ctx, input.id, input.seq, input.unread)),
});
