import { os } from "../../platform/http/procedures.ts";
import { accessContact } from "./accessContact.ts";
import { absorbContact } from "./commands/absorbContact.ts";
import { changeCompany, getCompany } from "./companies/changeCompany.ts";
import { addContact } from "./commands/addContact.ts";
import { changeContact } from "./commands/changeContact.ts";
import { listContacts } from "./findContacts.ts";
import { addNote, contactHistory, hideNote, presentEntry } from "./history/contactHistory.ts";
import { identityOf } from "./identity.ts";
import { partContacts } from "./merges/partContacts.ts";
import { suggestContacts } from "./merges/suggestContacts.ts";
import { noteListed, noteReading } from "./readings/noteReading.ts";
import { presentContact } from "./presentContact.ts";

const on = os.contacts;

export const contactsRoutes = on.router({
  list: on.list.handler(async ({ input, context: { ctx } }) => {
    const page = await listContacts(ctx, input);
    return { ...page, items: await noteListed(ctx, page.items) };
  }),
  get: on.get.handler(async ({ input, context: { ctx } }) => {
    const contact = await accessContact(ctx, input.id);
    await noteReading(ctx, contact, "opened");
    return presentContact(contact);
  }),
  create: on.create.handler(async ({ input, context }) => {
    const identities = input.identities.map(({ kind, value }) => identityOf(kind, value, true));
    return presentContact(await addContact(context.ctx, { ...input, identities }));
  }),
  change: on.change.handler(async ({ input, context }) => {
    const addIdentity = input.addIdentity && identityOf(input.addIdentity.kind, input.addIdentity.value, true);
    const removeIdentity = input.removeIdentity && identityOf(input.removeIdentity.kind, input.removeIdentity.value, true);
    return presentContact(await changeContact(context.ctx, { ...input, addIdentity, removeIdentity }));
  }),
  history: on.history.handler(async ({ input, context: { ctx } }) => {
    await noteReading(ctx, await accessContact(ctx, input.id), "opened");
    return contactHistory(ctx, input);
  }),
  addNote: on.addNote.handler(async ({ input, context }) => presentEntry(await addNote(context.ctx, input.id, input.text))),
  hideNote: on.hideNote.handler(async ({ input, context }) =>
    presentEntry(await hideNote(context.ctx, input.id, input.noteId, input.removed)),
  ),
  suggestions: on.suggestions.handler(async ({ input, context }) => ({
    items: await noteListed(context.ctx, await suggestContacts(context.ctx, input.id)),
  })),
  organisation: on.organisation.handler(({ input, context }) => getCompany(context.ctx, input.name)),
  changeOrganisation: on.changeOrganisation.handler(({ input, context }) => changeCompany(context.ctx, input.name, input.fields)),
  merge: on.merge.handler(async ({ input, context: { ctx } }) => {
    const { _id } = await absorbContact(ctx, input.id, input.intoId, input.reason);
    return { contact: presentContact(await accessContact(ctx, input.intoId)), mergeId: String(_id) };
  }),
  part: on.part.handler(async ({ input, context }) => presentContact(await partContacts(context.ctx, input.mergeId))),
});
