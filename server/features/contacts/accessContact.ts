import { Types } from "mongoose";
import type { Ctx } from "../../platform/ctx.ts";
import { fault } from "../../platform/fault.ts";
import { ContactModel, type ContactRecord } from "./contact.model.ts";

/** A contact on somebody's behalf; a merged one leads to the one it became. Faults: record.notFound. */
export async function accessContact(ctx: Ctx, id: string): Promise<ContactRecord> {
  if (ctx.actor.kind === "agent" && !ctx.actor.abilities.has("contact.read")) throw fault("record.notFound", { kind: "contact" });
  const contact = await ContactModel.collection.findOne<ContactRecord>({ _id: new Types.ObjectId(id) }, ctx.tx ? { session: ctx.tx } : {});
  if (!contact) throw fault("record.notFound", { kind: "contact" });
  return contact.mergedInto ? accessContact(ctx, String(contact.mergedInto)) : contact;
}
