import { os } from "../../../platform/http/procedures.ts";
import { addTag, changeTag, listTags, mergeTags, presentTag } from "../../tags/index.ts";
import { tagUses } from "./tagUses.ts";

const on = os.tags;

export const tagsRoutes = on.router({
  list: on.list.handler(async () => ({ items: await listTags() })),
  uses: on.uses.handler(async () => ({ uses: await tagUses((await listTags()).map(({ name }) => name)) })),
  add: on.add.handler(async ({ input, context: { ctx } }) => presentTag(await addTag(ctx, input))),
  change: on.change.handler(async ({ input, context: { ctx } }) => presentTag(await changeTag(ctx, input))),
  merge: on.merge.handler(async ({ input, context: { ctx } }) => presentTag(await mergeTags(ctx, input.id, input.intoId))),
});
