import { placesAtRisk } from "../../../shared/macros/variables.ts";
import type { Signature } from "../../../shared/signatures/signature.schema.ts";
import { alwaysKnown } from "../../../shared/signatures/signatureText.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { inTransaction } from "../../platform/database/index.ts";
import { append, defineEvent } from "../../platform/eventLog/index.ts";
import { fault } from "../../platform/fault.ts";
import { mailboxes, noTexts, SignatureModel } from "./signature.model.ts";

export interface SignatureChange {
  mailbox: string;
  version: number;
  before: Signature["texts"];
  after: Signature["texts"];
}
export const signatureChanged = defineEvent<SignatureChange>("signature.changed");

/** Changes a mailbox's signature, for every answer that leaves from now on. Faults: record.notFound, rules.changed, variable.unsure. */
export function changeSignature(
  ctx: Ctx,
  { mailbox, texts, seenVersion }: Omit<Signature, "version"> & { seenVersion: number },
): Promise<Signature> {
  if (!mailboxes().includes(mailbox)) throw fault("record.notFound", { kind: "mailbox" });
  const unsure = Object.values(texts).flatMap((text) => placesAtRisk(text, alwaysKnown));
  if (unsure.length > 0) throw fault("variable.unsure", { names: [...new Set(unsure)].join(", ") });
  return inTransaction(ctx, async (tx) => {
    const { version = 0, changedBy = "", texts: before = noTexts } = (await SignatureModel.findById(mailbox).session(tx.tx).lean()) ?? {};
    if (version !== seenVersion) throw fault("rules.changed", { by: changedBy, version });
    const changed = { mailbox, texts, version: version + 1 };
    const record = { texts, version: version + 1, changedBy: tx.actor.name };
    await SignatureModel.replaceOne({ _id: mailbox }, record, { upsert: true, session: tx.tx });
    await append(tx, signatureChanged, { mailbox, version: changed.version, before, after: texts });
    return changed;
  });
}
