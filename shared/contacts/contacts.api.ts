import { z } from "zod";
import { endpoint } from "../contract/endpoint.ts";
import { faultsOf } from "../contract/faults.ts";
import { AgentId, ContactId } from "../contract/ids.ts";
import { pageOf, PageQuery } from "../contract/page.ts";
import { Contact, Identity, Tier } from "./contact.schema.ts";
import { FieldAnswers } from "../fields/customField.schema.ts";
import { Tag } from "../conversations/conversation.schema.ts";
import { ContactEntry, Organisation } from "./contactEntry.schema.ts";
import { ContactSuggestion } from "./contactMerge.schema.ts";

const name = z.string().trim().min(1).max(200);
const NewIdentity = Identity.pick({ kind: true, value: true }).strict();

const One = z.strictObject({ id: ContactId });
const OneOrganisation = z.strictObject({ name: z.string().trim().min(1).max(200) });
const EntryId = z.string().regex(/^[0-9a-f]{24}$/);
const path = "/contacts/{id}" as const;
const tags = ["contacts"];

/** An IANA zone this product knows. */
const Zone = z.string().max(60).refine(isZone, "is no time zone");

function isZone(zone: string) {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

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
    .route({
      method: "PATCH",
      path: "/contacts/{id}",
      tags: ["contacts"],
      summary: "Correct a contact's fields or identities; the history keeps what stood there",
    })
    .input(
      z.strictObject({
        id: ContactId,
        name: name.optional(),
        nameLatin: z.string().trim().max(200).nullable().optional(),
        language: z.string().max(20).nullable().optional(),
        zone: Zone.nullable().optional(),
        tier: Tier.nullable().optional(),
        organisation: z.string().trim().min(1).max(200).nullable().optional(),
        accountManagerId: AgentId.nullable().optional(),
        tags: z.array(Tag).max(50).optional(),
        fields: FieldAnswers.optional().describe("answers to own fields; the others stay, an empty one is taken back"),
        addIdentity: NewIdentity.optional(),
        removeIdentity: NewIdentity.optional().describe("taken away; the contact is not reached by it any more"),
      }),
    )
    .output(Contact)
    .errors(faultsOf("record.notFound", "contact.identityTaken", "contact.identityInvalid", "request.invalid", "tag.unknown")),
  history: endpoint("contact.read")
    .route({ method: "GET", path: `${path}/history`, tags, summary: "What was noted about a contact and what was changed, newest first" })
    .input(PageQuery.extend({ id: ContactId, only: z.literal("note").optional().describe("the notes alone") }))
    .output(pageOf(ContactEntry))
    .errors(faultsOf("record.notFound")),
  addNote: endpoint("contact.write")
    .route({ method: "POST", path: `${path}/notes`, tags, successStatus: 201, summary: "Note something about a contact; it stays inside" })
    .input(One.extend({ text: z.string().trim().min(1).max(5000) }))
    .output(ContactEntry)
    .errors(faultsOf("record.notFound")),
  hideNote: endpoint("contact.write")
    .route({ method: "PATCH", path: `${path}/notes/{noteId}`, tags, summary: "Take a note away, or bring it back" })
    .input(One.extend({ noteId: EntryId, removed: z.boolean() }))
    .output(ContactEntry)
    .errors(faultsOf("record.notFound")),
  suggestions: endpoint("contact.read")
    .route({ method: "GET", path: `${path}/suggestions`, tags, summary: "Contacts that may be the same person, with the reason" })
    .input(One)
    .output(z.object({ items: z.array(ContactSuggestion) }))
    .errors(faultsOf("record.notFound")),
  organisation: endpoint("contact.read")
    .route({ method: "GET", path: "/contact-organisations", tags, summary: "An organisation contacts belong to, with what is known of it" })
    .input(OneOrganisation)
    .output(Organisation)
    .errors(faultsOf("record.notFound")),
  changeOrganisation: endpoint("contact.write")
    .route({ method: "PATCH", path: "/contact-organisations", tags, summary: "Answer the desk's own fields of an organisation" })
    .input(OneOrganisation.extend({ fields: FieldAnswers.describe("the others stay, an empty one is taken back") }))
    .output(Organisation)
    .errors(faultsOf("record.notFound", "request.invalid")),
  merge: endpoint("contact.write")
    .route({ method: "PUT", path: `${path}/merged-into`, tags, summary: "Make this contact part of another; can be taken back (CON-2)" })
    .input(One.extend({ intoId: ContactId, reason: z.string().trim().max(500).nullable().default(null) }))
    .output(z.object({ contact: Contact, mergeId: EntryId }))
    .errors(faultsOf("record.notFound", "contact.mergeRefused")),
  part: endpoint("contact.write")
    .route({
      method: "DELETE",
      path: "/contact-merges/{mergeId}",
      tags,
      summary: "Take a merge of two contacts back; answers the parted one",
    })
    .input(z.strictObject({ mergeId: EntryId }))
    .output(Contact)
    .errors(faultsOf("record.notFound")),
};
