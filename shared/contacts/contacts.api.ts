import { z } from "zod";
import { endpoint } from "../contract/endpoint.ts";
import { faultsOf } from "../contract/faults.ts";
import { AgentId, ContactId } from "../contract/ids.ts";
import { pageOf, PageQuery } from "../contract/page.ts";
import { Contact, Identity } from "./contact.schema.ts";

const name = z.string().trim().min(1).max(200);
const NewIdentity = Identity.pick({ kind: true, value: true }).strict();

export const contactsApi = {
  list: endpoint("contact.read")
    .route({
      method: "GET",
      path: "/contacts",
      tags: ["contacts"],
      summary: "Contacts by name, or the ones an address or number belongs to",
    })
    .input(PageQuery.extend({ startsWith: z.string().max(100).optional(), identity: z.string().max(254).optional() }))
    .output(pageOf(Contact)),
  get: endpoint("contact.read")
    .route({ method: "GET", path: "/contacts/{id}", tags: ["contacts"], summary: "One contact" })
    .input(z.strictObject({ id: ContactId }))
    .output(Contact)
    .errors(faultsOf("record.notFound")),
  create: endpoint("contact.write")
    .route({ method: "POST", path: "/contacts", tags: ["contacts"], successStatus: 201, summary: "Add a contact" })
    .input(z.strictObject({ name, language: z.string().max(20).nullable().default(null), identities: z.array(NewIdentity).max(20) }))
    .output(Contact)
    .errors(faultsOf("contact.identityTaken", "contact.identityInvalid")),
  change: endpoint("contact.write")
    .route({ method: "PATCH", path: "/contacts/{id}", tags: ["contacts"], summary: "Correct a contact's name, language or identities" })
    .input(
      z.strictObject({
        id: ContactId,
        name: name.optional(),
        language: z.string().max(20).nullable().optional(),
        accountManagerId: AgentId.nullable().optional(),
        addIdentity: NewIdentity.optional(),
      }),
    )
    .output(Contact)
    .errors(faultsOf("record.notFound", "contact.identityTaken", "contact.identityInvalid")),
};
