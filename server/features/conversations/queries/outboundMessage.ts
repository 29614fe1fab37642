import type { Types } from "mongoose";
import { MessageHtmlModel, MessageModel } from "../message.model.ts";

/** What a channel needs to carry a message out: who wrote it, its text, its formatted form where there is one, its files. Null when it is gone. */
export async function outboundMessage(id: Types.ObjectId) {
  const [message, formatted] = await Promise.all([MessageModel.findById(id).lean(), MessageHtmlModel.findById(id).lean()]);
  return message && { author: message.author, text: message.text, html: formatted?.html ?? null, attachments: message.attachments };
}
