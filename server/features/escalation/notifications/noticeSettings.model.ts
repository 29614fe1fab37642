import { model, Schema, type Types } from "mongoose";
import { usualNoticeSettings, usualRings, type NoticeSettings, type Rings } from "../../../../shared/escalation/noticeSettings.schema.ts";
import type { Ctx } from "../../../platform/ctx.ts";

interface NoticeSettingsRecord extends Omit<NoticeSettings, "rings"> {
  /** The agent's id. */
  _id: Types.ObjectId;
  /** None in settings of before there were rings. */
  rings?: Rings;
}

const schema = new Schema<NoticeSettingsRecord>(
  {
    mailAfterMinutes: { type: Number, required: true },
    quiet: { type: Schema.Types.Mixed, default: null },
    rings: Schema.Types.Mixed,
  },
  { collection: "noticeSettings", versionKey: false },
);
const NoticeSettingsModel = model<NoticeSettingsRecord>("NoticeSettings", schema);

/** How somebody wants to be told; the usual way where they never said. */
export async function noticeSettingsOf(agentId: Types.ObjectId | string): Promise<NoticeSettings> {
  const found = await NoticeSettingsModel.findById(agentId).lean();
  if (!found) return usualNoticeSettings;
  const { mailAfterMinutes, quiet, rings = usualRings } = found;
  return { mailAfterMinutes, quiet, rings };
}

/** The caller says how it wants to be told from now on. */
export async function changeNoticeSettings({ actor }: Ctx, settings: NoticeSettings): Promise<NoticeSettings> {
  await NoticeSettingsModel.replaceOne({ _id: actor.id }, settings, { upsert: true });
  return settings;
}
