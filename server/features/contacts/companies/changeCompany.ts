import type { Organisation } from "../../../../shared/contacts/contactEntry.schema.ts";
import type { FieldAnswers } from "../../../../shared/fields/customField.schema.ts";
import { newId, type Ctx } from "../../../platform/ctx.ts";
import { inTransaction, isDuplicate } from "../../../platform/database/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { fault } from "../../../platform/fault.ts";
import { takeAnswers } from "../../fields/index.ts";
import { companyChanged } from "../contact.events.ts";
import { ContactModel } from "../contact.model.ts";
import { newestEntries } from "../history/contactHistory.ts";
import { keepEntry } from "../history/keepEntry.ts";
import { answerSources } from "../own/answerSources.ts";
import { ownChanges } from "../own/ownChanges.ts";
import { companyKey, CompanyModel, type CompanyRecord } from "./company.model.ts";

/** The organisation contacts of this name belong to, with what is known of it. Faults: record.notFound when no contact names it. */
async function accessCompany(ctx: Ctx, name: string): Promise<CompanyRecord> {
  const missing = fault("record.notFound", { kind: "organisation" });
  if (ctx.actor.kind === "agent" && !ctx.actor.abilities.has("contact.read")) throw missing;
  if (!(await ContactModel.exists({ organisation: name }).session(ctx.tx ?? null))) throw missing;
  const known = await CompanyModel.findOne({ key: companyKey(name) })
    .session(ctx.tx ?? null)
    .lean();
  return known ?? { _id: newId(), key: companyKey(name), name, fields: {} };
}

/** An organisation with its newest changes. Faults: record.notFound. */
export async function getCompany(ctx: Ctx, name: string): Promise<Organisation> {
  const { _id, fields } = await accessCompany(ctx, name);
  return { name, fields, history: await newestEntries(_id) };
}

/** Answers the desk's own fields of an organisation; what stood there is kept. Faults: record.notFound, request.invalid. */
export async function changeCompany(ctx: Ctx, name: string, given: FieldAnswers): Promise<Organisation> {
  const change = () =>
    inTransaction(ctx, async (tx) => {
      const before = await accessCompany(tx, name);
      const fields = await takeAnswers(tx, "organisation", { before: before.fields, given, sources: answerSources(tx, null) });
      const changes = await ownChanges(tx, "organisation", before.fields, fields);
      if (changes.length === 0) return;
      const after = { ...before, fields };
      await CompanyModel.replaceOne({ _id: before._id }, after, { upsert: true, session: tx.tx });
      await keepEntry(tx, { contactId: before._id, kind: "changed", changes });
      await append(tx, companyChanged, { before, after });
    });
  await change().catch((error: unknown) => {
    // Two said something of it for the first time at once: the other's record is there now.
    if (isDuplicate(error, "key")) return change();
    throw error;
  });
  return getCompany(ctx, name);
}
