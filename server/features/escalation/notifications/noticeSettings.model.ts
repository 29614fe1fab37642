import { model, Schema, type Types } from "mongoose";
import { usualNoticeSettings, type NoticeSettings } from "../../../../shared/escalation/noticeSettings.schema.ts";
import type { Ctx } from "../../../platform/ctx.ts";

interface NoticeSettingsRecord extends NoticeSettings {
  /** The agent's id. */
  _id: Types.ObjectId;
}

const schema = new Schema<NoticeSettingsRecord>(
  { mailAfterMinutes: { type: Number, required: true }, quiet: { type: Schema.Types.Mixed, default: null } },
  { collection: "noticeSettings", versionKey: false },
);
const NoticeSettingsModel = model<NoticeSettingsRecord>("NoticeSettings", schema);

/** How somebody wants to be told; the usual way where they never said. */
export async function noticeSettingsOf(agentId: Types.ObjectId | string): Promise<NoticeSettings> {
  const found = await NoticeSettingsModel.findById(agentId).lean();
  return found ? { mailAfterMinutes: found.mailAfterMinutes, quiet: found.quiet } : usualNoticeSettings;
}

/** The caller says how it wants to be told from now on. */
export async function changeNoticeSettings({ actor }: Ctx, settings: NoticeSettings): Promise<NoticeSettings> {
  await NoticeSettingsModel.replaceOne({ _id: actor.id }, settings, { upsert: true });
  return settings;
}
