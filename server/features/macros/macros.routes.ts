import { os } from "../../platform/http/procedures.ts";
import { keyFrom } from "../conversations/index.ts";
import { presentMacro } from "./accessMacro.ts";
import { applyMacro, undoMacro } from "./applyMacro.ts";
import { addMacro, changeMacro, listMacros, removeMacro } from "./changeMacros.ts";

const on = os.macros;

export const macrosRoutes = on.router({
  list: on.list.handler(({ input, context }) => listMacros(context.ctx, input)),
  add: on.add.handler(async ({ input, context: { ctx } }) => presentMacro(ctx, await addMacro(ctx, input))),
  change: on.change.handler(async ({ input, context: { ctx } }) => presentMacro(ctx, await changeMacro(ctx, input))),
  remove: on.remove.handler(async ({ input, context: { ctx } }) => (await removeMacro(ctx, input.id), { removed: true as const })),
  apply: on.apply.handler(async ({ input, context: { ctx } }) => ({
    did: (await applyMacro(ctx, { ...input, key: keyFrom(ctx, input.key) })).did,
  })),
  undo: on.undo.handler(async ({ input, context: { ctx } }) => (await undoMacro(ctx, input.key), { undone: true as const })),
});
