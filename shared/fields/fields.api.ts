import { z } from "zod";
import { endpoint } from "../contract/endpoint.ts";
import { faultsOf } from "../contract/faults.ts";
import { CustomFields } from "./customField.schema.ts";

/** What can have fields of its own. */
export const FieldOwner = z.enum(["conversation"]);
export type FieldOwner = z.infer<typeof FieldOwner>;

/** `required` asks for an answer before a conversation is resolved. `version` rises with each change. */
export const OwnFields = z.object({ of: FieldOwner, fields: CustomFields, version: z.number().int() });
export type OwnFields = z.infer<typeof OwnFields>;

const tags = ["custom fields"];

export const fieldsApi = {
  list: endpoint("conversation.read")
    .route({ method: "GET", path: "/custom-fields", tags, summary: "The fields the desk added to conversations" })
    .output(z.object({ items: z.array(OwnFields) })),
  change: endpoint("field.manage")
    .route({
      method: "PUT",
      path: "/custom-fields/{of}",
      tags,
      summary: "Change them; answers to a field that is gone are kept, and not shown",
    })
    .input(z.strictObject({ of: FieldOwner, fields: CustomFields, seenVersion: z.number().int() }))
    .output(OwnFields)
    .errors(faultsOf("rules.changed")),
};
