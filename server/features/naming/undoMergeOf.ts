import { Types } from "mongoose";
import type { KnownTag } from "../../../shared/tags/tag.schema.ts";
import { now, type Ctx } from "../../platform/ctx.ts";
import { newestEvents } from "../../platform/eventLog/index.ts";
import { fault } from "../../platform/fault.ts";
import { tagsChanged, type TagMerge, type TagRecord } from "../tags/index.ts";
import { takeTagApart } from "./renameTag.ts";

interface Told {
  before: KnownTag;
  merge: TagMerge;
}
const daySeconds = 86_400;

/** Parts a tag from the one it became one with today; what is older is taken back from the audit trail. Faults: record.notFound, tag.nameTaken. */
export async function undoMergeOf(ctx: Ctx, id: string, intoId: string): Promise<TagRecord> {
  const since = Types.ObjectId.createFromTime(Math.floor(now().getTime() / 1000) - daySeconds);
  const only = { "payload.tagId": id, "payload.after": null, "payload.merge.intoId": intoId };
  const [told] = await newestEvents<Told>({ types: [tagsChanged.type], ids: { $gte: since }, only }, 1);
  if (!told) throw fault("record.notFound", { kind: "tag" });
  return takeTagApart(ctx, told.payload.before, told.payload.merge);
}
