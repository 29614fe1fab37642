import { z } from "zod";
import { endpoint } from "../contract/endpoint.ts";
import { faultsOf } from "../contract/faults.ts";
import { CustomFields, FieldOwner } from "./customField.schema.ts";

/** `required` asks for an answer before a conversation is resolved, of its contact and organisation too. `version` rises with each change. */
export const OwnFields = z.object({ of: FieldOwner, fields: CustomFields, version: z.number().int() });
export type OwnFields = z.infer<typeof OwnFields>;

const tags = ["custom fields"];

export const fieldsApi = {
  list: endpoint("conversation.read")
    .route({
      method: "GET",
      path: "/custom-fields",
      tags,
      summary: "The fields the desk added to conversations, contacts and organisations",
    })
    .output(z.object({ items: z.array(OwnFields) })),
  change: endpoint("field.manage")
    .route({
      method: "PUT",
      path: "/custom-fields/{of}",
      tags,
      summary: "Change them; answers to a field that is gone are kept, and not shown",
    })
    .input(
      z
        .strictObject({ of: FieldOwner, fields: CustomFields, seenVersion: z.number().int() })
        .refine(
          ({ of, fields }) => of !== "organisation" || fields.every(({ kind }) => kind !== "booking"),
          "an organisation has no trips",
        ),
    )
    .output(OwnFields)
    .errors(faultsOf("rules.changed")),
};
