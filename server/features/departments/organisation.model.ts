import { model, Schema } from "mongoose";

/** The one organisation of this installation; there from set-up on. */
export interface OrganisationRecord {
  _id: "organisation";
  name: string;
  nameZh: string | null;
  zone: string;
  language: "en" | "zh-CN";
  startedWith: "empty" | "demo";
  createdAt: Date;
}

const schema = new Schema<OrganisationRecord>(
  {
    _id: String,
    name: { type: String, required: true },
    nameZh: { type: String, default: null },
    zone: { type: String, required: true },
    language: { type: String, required: true },
    startedWith: String,
    createdAt: Date,
  },
  { collection: "organisation", versionKey: false },
);

export const OrganisationModel = model<OrganisationRecord>("Organisation", schema);

/** The organisation, or null before set-up. */
export const findOrganisation = () => OrganisationModel.findById("organisation").lean();
