import { z } from "zod";
import { endpoint } from "../contract/endpoint.ts";
import { faultsOf } from "../contract/faults.ts";
import { TagId } from "../contract/ids.ts";
import { askerKinds, TagInput, TagRecordShape } from "./tag.schema.ts";

const path = "/tags/{id}" as const;
const tags = ["tags"];
const One = z.strictObject({ id: TagId });

const AskerCounts = z.record(z.enum(askerKinds), z.number().int());
export type AskerCounts = z.infer<typeof AskerCounts>;

export const tagsApi = {
  list: endpoint("conversation.read")
    .route({ method: "GET", path: "/tags", tags, summary: "All tags by name, archived ones too" })
    .output(z.object({ items: z.array(TagRecordShape) })),
  uses: endpoint("tag.manage")
    .route({ method: "GET", path: "/tag-uses", tags, summary: "On how many conversations and contacts each tag is, counted up to 1,000" })
    .output(z.object({ uses: z.record(z.string(), z.number()) })),
  askers: endpoint("tag.manage")
    .route({ method: "GET", path: `${path}/askers`, tags, summary: "How many views, rules and so on ask for a tag or set it" })
    .input(One)
    .output(z.object({ counts: AskerCounts }))
    .errors(faultsOf("record.notFound")),
  add: endpoint("tag.create")
    .route({ method: "POST", path: "/tags", tags, successStatus: 201, summary: "A new tag" })
    .input(TagInput)
    .output(TagRecordShape)
    .errors(faultsOf("tag.nameTaken", "tag.tooMany")),
  change: endpoint("tag.manage")
    .route({
      method: "PUT",
      path,
      tags,
      summary: "Rename, colour, describe or archive; a new name follows to whatever carries the tag or asks for it",
    })
    .input(TagInput.extend({ id: TagId, archived: z.boolean() }))
    .output(TagRecordShape)
    .errors(faultsOf("record.notFound", "tag.nameTaken")),
  merge: endpoint("tag.manage")
    .route({
      method: "PUT",
      path: `${path}/merged-into`,
      tags,
      summary: "Make two tags one, for whatever carries the first or asks for it",
    })
    .input(One.extend({ intoId: TagId }))
    .output(TagRecordShape)
    .errors(faultsOf("record.notFound", "tag.sameTag", "ability.missing")),
  part: endpoint("tag.manage")
    .route({ method: "PUT", path: `${path}/parted-from`, tags, summary: "Take a merge of the last day back, wherever the tag was" })
    .input(One.extend({ intoId: TagId }))
    .output(TagRecordShape)
    .errors(faultsOf("record.notFound", "tag.nameTaken", "ability.missing")),
};
