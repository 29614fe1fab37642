import { z } from "zod";
import { endpoint } from "../contract/endpoint.ts";
import { faultsOf } from "../contract/faults.ts";
import { TagId } from "../contract/ids.ts";
import { TagInput, TagRecordShape } from "./tag.schema.ts";

const path = "/tags/{id}" as const;
const tags = ["tags"];
const One = z.strictObject({ id: TagId });

export const tagsApi = {
  list: endpoint("conversation.read")
    .route({ method: "GET", path: "/tags", tags, summary: "All tags by name, archived ones too" })
    .output(z.object({ items: z.array(TagRecordShape) })),
  uses: endpoint("tag.manage")
    .route({ method: "GET", path: "/tag-uses", tags, summary: "On how many conversations and contacts each tag is, counted up to 1,000" })
    .output(z.object({ uses: z.record(z.string(), z.number()) })),
  add: endpoint("tag.create")
    .route({ method: "POST", path: "/tags", tags, successStatus: 201, summary: "A new tag" })
    .input(TagInput)
    .output(TagRecordShape)
    .errors(faultsOf("tag.nameTaken", "tag.tooMany")),
  change: endpoint("tag.manage")
    .route({ method: "PUT", path, tags, summary: "Rename, colour, describe or archive; a new name follows to every conversation" })
    .input(TagInput.extend({ id: TagId, archived: z.boolean() }))
    .output(TagRecordShape)
    .errors(faultsOf("record.notFound", "tag.nameTaken")),
  merge: endpoint("tag.manage")
    .route({ method: "PUT", path: `${path}/merged-into`, tags, summary: "Make two tags one, on every conversation" })
    .input(One.extend({ intoId: TagId }))
    .output(TagRecordShape)
    .errors(faultsOf("record.notFound", "tag.sameTag")),
};
