import type { Types } from "mongoose";
import { newestInbound } from "../../../conversations/index.ts";
import { RawMailModel } from "../in/rawMail.model.ts";

/** True when what the contact wrote last was written by a person who is to be answered by a machine as well (RFC 3834); false before they wrote. */
export async function mayMachineAnswer(conversationId: Types.ObjectId): Promise<boolean> {
  const last = await newestInbound(conversationId);
  if (last?.channel !== "email") return last !== null;
  const mail = await RawMailModel.findOne({ messageId: last._id }, { kind: 1, mayAutoAnswer: 1 }).lean();
  return mail?.kind === "person" && mail.mayAutoAnswer === true;
}
