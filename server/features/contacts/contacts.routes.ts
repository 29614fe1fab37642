import { os } from "../../platform/http/procedures.ts";
import { accessContact } from "./accessContact.ts";
import { addContact } from "./commands/addContact.ts";
import { changeContact } from "./commands/changeContact.ts";
import { listContacts } from "./findContacts.ts";
import { identityOf } from "./identity.ts";
import { presentContact } from "./presentContact.ts";

const on = os.contacts;

export const contactsRoutes = on.router({
  list: on.list.handler(({ input, context }) => listContacts(context.ctx, input)),
  get: on.get.handler(async ({ input, context }) => presentContact(await accessContact(context.ctx, input.id))),
  create: on.create.handler(async ({ input, context }) => {
    const identities = input.identities.map(({ kind, value }) => identityOf(kind, value, true));
    return presentContact(await addContact(context.ctx, { ...input, identities }));
  }),
  change: on.change.handler(async ({ input, context }) => {
    const addIdentity = input.addIdentity && identityOf(input.addIdentity.kind, input.addIdentity.value, true);
    return presentContact(await changeContact(context.ctx, { ...input, addIdentity }));
  }),
});
