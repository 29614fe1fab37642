import type { KnownTag, TagInput } from "../../../shared/tags/tag.schema.ts";
import { api } from "../../platform/api.ts";
import { ownName } from "../../platform/people.ts";
import { queries } from "../../platform/queries.ts";
import { tagsQuery } from "../../platform/work/tags.ts";
import { undoable } from "../../ui/floating/undoable.ts";
import type { useTranslation } from "../../platform/text/useTranslation.ts";

type Text = ReturnType<typeof useTranslation>["t"];

/** Adds or changes a tag; another name is said with its way back (UI-4). */
export async function saveTag(tag: KnownTag | null, draft: TagInput, t: Text) {
  if (!tag) return void (await api.tags.add(draft));
  const saved = await api.tags.change({ ...draft, id: tag.id, archived: tag.archived });
  if (saved.name !== tag.name)
    undoable(t("tags.renamedNow", { from: tag.name, to: saved.name }), t("ui.undo"), async () => again(await api.tags.change(tag)));
}

/** Makes a tag one with another, and says so with the way back. */
export async function mergeTag(tag: KnownTag, into: KnownTag, t: Text) {
  await api.tags.merge({ id: tag.id, intoId: into.id });
  const said = t("tags.mergedNow", { from: ownName(tag), to: ownName(into) });
  undoable(said, t("ui.undo"), async () => again(await api.tags.part({ id: tag.id, intoId: into.id })));
}

/** Tags, how often they are used and what asks for them, read afresh. */
export const again = (_done?: unknown) =>
  Promise.all([tagsQuery.queryKey, ["tagUses"], ["tagAskers"]].map((queryKey) => queries.invalidateQueries({ queryKey })));
