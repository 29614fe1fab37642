export { accessContact } from "./accessContact.ts";
export { absorbContact } from "./commands/absorbContact.ts";
export { addContact, type NewContact } from "./commands/addContact.ts";
export { changeContact } from "./commands/changeContact.ts";
export { colleaguesOf, companiesOf } from "./contactsOf.ts";
export { contactAdded, contactChanged } from "./contact.events.ts";
export { ContactModel, type ContactRecord, type IdentityRecord } from "./contact.model.ts";
export { contactsRoutes } from "./contacts.routes.ts";
export {
  contactByIdentity,
  contactIdentities,
  contactsByNumber,
  contactsSharingAddress,
  idsOfContact,
  listContacts,
} from "./findContacts.ts";
export { partContacts } from "./merges/partContacts.ts";
export { identityKey, identityOf, phoneNumber } from "./identity.ts";
export { nextDeparture, presentContact } from "./presentContact.ts";
