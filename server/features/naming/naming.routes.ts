import { os } from "../../platform/http/procedures.ts";
import { tagUses } from "../conversations/index.ts";
import { accessTag, addTag, listTags, presentTag } from "../tags/index.ts";
import { countAskers } from "./askers.ts";
import { joinTags, renameTag } from "./renameTag.ts";
import { undoMergeOf } from "./undoMergeOf.ts";

const on = os.tags;

export const tagsRoutes = on.router({
  list: on.list.handler(async () => ({ items: await listTags() })),
  uses: on.uses.handler(async () => ({ uses: await tagUses() })),
  askers: on.askers.handler(async ({ input, context: { ctx } }) => ({ counts: await countAskers((await accessTag(ctx, input.id)).name) })),
  add: on.add.handler(async ({ input, context: { ctx } }) => presentTag(await addTag(ctx, input))),
  change: on.change.handler(async ({ input, context: { ctx } }) => presentTag(await renameTag(ctx, input))),
  merge: on.merge.handler(async ({ input, context: { ctx } }) => presentTag(await joinTags(ctx, input.id, input.intoId))),
  part: on.part.handler(async ({ input, context: { ctx } }) => presentTag(await undoMergeOf(ctx, input.id, input.intoId))),
});
