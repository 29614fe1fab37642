import { model, Schema } from "mongoose";
import type { Signature } from "../../../shared/signatures/signature.schema.ts";
import { env } from "../../platform/settings.ts";

export interface SignatureRecord {
  /** The mailbox: the address its answers come from. */
  _id: string;
  texts: Signature["texts"];
  version: number;
  changedBy: string;
}

const schema = new Schema<SignatureRecord>(
  {
    _id: { type: String, required: true },
    texts: { type: Schema.Types.Mixed, required: true },
    version: { type: Number, required: true },
    changedBy: { type: String, required: true },
  },
  { collection: "signatures", versionKey: false },
);
export const SignatureModel = model<SignatureRecord>("Signature", schema);

/** A mailbox nobody has written a signature for. */
export const noTexts = { en: "", "zh-CN": "" };

/** The signature of each mailbox there is. */
export async function listSignatures(): Promise<Signature[]> {
  const records = await SignatureModel.find().lean();
  return mailboxes().map((mailbox) => {
    const { texts = noTexts, version = 0 } = records.find(({ _id }) => _id === mailbox) ?? {};
    return { mailbox, texts, version };
  });
}

/** The mailboxes answers leave from. */
export const mailboxes = () => [env.MAIL_ADDRESS];

/** What stands under the answers of a mailbox; null when nobody wrote any. */
export const signatureOf = async (mailbox: string) => (await SignatureModel.findById(mailbox).lean())?.texts ?? null;
