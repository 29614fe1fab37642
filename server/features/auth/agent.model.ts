import { model, Schema, type Types } from "mongoose";
import type { Preferences } from "../../../shared/auth/agent.schema.ts";
import type { Ability } from "../../../shared/auth/abilities.ts";

/** A person inside. `_id` is also the id of the account that signs in (collection `user`, kept by the accounts library). */
export interface AgentRecord {
  _id: Types.ObjectId;
  name: string;
  email: string;
  /** The name of a built-in role, or the id of an own one. */
  role: string;
  /** What the role lets them do, where it is an own one or was changed; kept equal with it. Asked by `abilitiesOf`. */
  abilities?: Ability[];
  active: boolean;
  invited: boolean;
  departmentIds: Types.ObjectId[];
  teamIds: Types.ObjectId[];
  skills: string[];
  languages: string[];
  preferences: Preferences;
}

const schema = new Schema<AgentRecord>(
  {
    name: { type: String, required: true },
    email: { type: String, required: true, lowercase: true },
    role: { type: String, required: true },
    abilities: { type: [String], default: undefined },
    active: { type: Boolean, required: true },
    invited: { type: Boolean, required: true },
    departmentIds: { type: [Schema.Types.ObjectId], required: true },
    teamIds: { type: [Schema.Types.ObjectId], required: true },
    skills: { type: [String], required: true },
    languages: { type: [String], required: true },
    preferences: { type: Schema.Types.Mixed, required: true },
  },
  { collection: "agents", versionKey: false },
);
schema.index({ email: 1 }, { unique: true });
schema.index({ name: 1, _id: 1 });
schema.index({ departmentIds: 1, name: 1, _id: 1 });
schema.index({ role: 1, active: 1 });
schema.index({ teamIds: 1 });

export const AgentModel = model<AgentRecord>("Agent", schema);
