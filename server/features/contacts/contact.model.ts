import { model, Schema, type Types } from "mongoose";
import type { FieldAnswers } from "../../../shared/fields/customField.schema.ts";
import { identityKinds } from "../../../shared/contacts/contact.schema.ts";

export type IdentityKindName = (typeof identityKinds)[number];
export interface IdentityRecord {
  kind: IdentityKindName;
  value: string;
  proven: boolean;
}

export interface SegmentRecord {
  flight: string;
  from: string;
  to: string;
  departsAt: Date;
  arrivesAt: Date;
  fromZone: string;
  toZone: string;
  status: "onTime" | "delayed" | "cancelled" | "departed";
}

export interface TripRecord {
  locator: string;
  title: string;
  segments: SegmentRecord[];
}

/** Names as people read them: neither case nor accents tell two apart. Lists by name ask with it, or their index does not serve them. */
export const nameCollation = { locale: "en", strength: 1 } as const;

export interface ContactRecord {
  _id: Types.ObjectId;
  name: string;
  nameLatin: string | null;
  language: string | null;
  zone: string | null;
  tier: "platinum" | "gold" | "silver" | null;
  organisation: string | null;
  /** The agent who answers for this contact; missing on contacts of before it could be said. */
  accountManagerId?: string | null;
  identities: IdentityRecord[];
  /** `kind:value` of each identity: the unique index that lets an address belong to one contact only (CON-2). */
  identityKeys: string[];
  /** Addresses typed into the chat form that belong to another contact: a reason to offer joining, no proof (lower case). */
  claimedAddresses: string[];
  /** Tags of the desk's list; missing on contacts of before they could carry any. */
  tags?: string[];
  /** Answers to the desk's own fields. */
  fields?: FieldAnswers;
  trips: TripRecord[];
  /** Of a contact that others became part of, or that became part of another: what of `trips` is its own. */
  ownTrips?: TripRecord[];
  /** Set when this contact was found to be another one: the signpost that keeps old links working. */
  mergedInto: Types.ObjectId | null;
  createdAt: Date;
}

const schema = new Schema<ContactRecord>(
  {
    name: { type: String, required: true },
    nameLatin: { type: String, default: null },
    language: { type: String, default: null },
    zone: { type: String, default: null },
    tier: { type: String, default: null },
    organisation: { type: String, default: null },
    accountManagerId: { type: String, default: null },
    identities: { type: [{ kind: { type: String, enum: identityKinds }, value: String, proven: Boolean, _id: false }], required: true },
    identityKeys: { type: [String], required: true },
    claimedAddresses: { type: [String], required: true },
    tags: { type: [String], default: [] },
    fields: { type: Schema.Types.Mixed, default: {} },
    trips: { type: [Schema.Types.Mixed] as unknown as never, default: [] },
    ownTrips: { type: [Schema.Types.Mixed] as unknown as never, default: undefined },
    mergedInto: { type: Schema.Types.ObjectId, default: null },
    createdAt: { type: Date, required: true },
  },
  { collection: "contacts", versionKey: false },
);
schema.index({ identityKeys: 1 }, { unique: true, partialFilterExpression: { identityKeys: { $gt: "" } } });
schema.index({ claimedAddresses: 1 });
schema.index({ tags: 1 }, { partialFilterExpression: { tags: { $gt: "" } } });
schema.index({ organisation: 1, _id: -1 }, { partialFilterExpression: { organisation: { $gt: "" } } });
schema.index({ mergedInto: 1 }, { partialFilterExpression: { mergedInto: { $type: "objectId" } } });
schema.index({ name: 1, _id: 1 }, { name: "name_as_read", collation: nameCollation });

export const ContactModel = model<ContactRecord>("Contact", schema);
