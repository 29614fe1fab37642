import { isDeepStrictEqual } from "node:util";
import type { OwnFields } from "../../../../shared/fields/fields.api.ts";
import type { KnownTag } from "../../../../shared/tags/tag.schema.ts";
import { changeCustomFields } from "../../fields/index.ts";
import { accessMacro, addMacro, changeMacro, inputOf, isMacroNamed, removeMacro, type MacroRecord } from "../../macros/index.ts";
import { renameTag, takeTagApart } from "../../naming/index.ts";
import type { TagMerge } from "../../tags/index.ts";
import { accessView, addView, changeView, removeView, viewsFor, type SaidView } from "../../views/index.ts";
import { undoerOf } from "./undoer.ts";

export const undoMacro = undoerOf<MacroRecord>(
  "macro.manage",
  async (ctx, { after }) => after !== null && (await accessMacro(ctx, String(after._id))).version === after.version,
  (ctx, { before, after }) => {
    const now = after as MacroRecord;
    return before
      ? changeMacro(ctx, { ...inputOf(before), id: String(now._id), seenVersion: now.version })
      : removeMacro(ctx, String(now._id));
  },
);

/** A macro that was removed comes back as a new one; somebody else's own is theirs. */
export const undoMacroRemoval = undoerOf<MacroRecord>(
  "macro.manage",
  async ({ actor }, { before }) =>
    before !== null &&
    (!before.scopeKey.startsWith("agent:") || before.scopeKey === `agent:${actor.id ?? ""}`) &&
    !(await isMacroNamed(before)),
  (ctx, { before }) => addMacro(ctx, inputOf(before as MacroRecord)),
);

/** What a saved view asks and who sees it; an own one that was removed comes back as a new one. */
export const undoView = undoerOf<SaidView>(
  "view.write",
  async (ctx, { before, after }, { viewId }: { viewId: string }) => {
    if (after) return (await accessView(ctx, viewId)).version === after.version;
    const theirs = before?.sharing === "personal" && before.ownerId !== ctx.actor.id;
    return (
      Boolean(before) && !theirs && !(await viewsFor(ctx)).some(({ name, sharing }) => name === before?.name && sharing === before.sharing)
    );
  },
  (ctx, { before, after }, { viewId }: { viewId: string }) => {
    if (!before) return removeView(ctx, viewId);
    const { version: _version, ownerId: _owner, ...input } = before;
    return after ? changeView(ctx, { ...input, id: viewId, seenVersion: after.version }) : addView(ctx, input);
  },
);

export const undoFields = undoerOf<OwnFields>(
  "field.manage",
  async (_ctx, { before, after }, _told, now) =>
    before !== null && (await now.fields()).some(({ of, version }) => of === after?.of && version === after.version),
  (ctx, { before, after }) => changeCustomFields(ctx, { ...(before as OwnFields), seenVersion: after?.version ?? 0 }),
);

interface OfTag {
  /** Of one that became one with another; missing on merges of before what carried it was noted. */
  merge?: TagMerge;
}

/** What a tag is called and how it looks; one that became one with another is parted from it, as long as that one is there. */
export const undoTag = undoerOf<KnownTag>(
  "tag.manage",
  async (_ctx, { before, after }, { merge }: OfTag, now) => {
    const tags = await now.tags();
    if (before === null) return false;
    if (after) return tags.some((tag) => isDeepStrictEqual(tag, after));
    return merge !== undefined && tags.some(({ id }) => id === merge.intoId) && !tags.some(({ id }) => id === before.id);
  },
  (ctx, { before, after }, { merge }: OfTag) =>
    after || !merge ? renameTag(ctx, before as KnownTag) : takeTagApart(ctx, before as KnownTag, merge),
);
