export { accessContact } from "./accessContact.ts";
export { absorbContact } from "./commands/absorbContact.ts";
export { addContact, type NewContact } from "./commands/addContact.ts";
export { changeContact } from "./commands/changeContact.ts";
export { askedOfContacts, colleaguesOf, contactsOfCompany, countTagged, type AskedOfContact } from "./contactsOf.ts";
export { changeCompany, getCompany } from "./companies/changeCompany.ts";
export type { CompanyRecord } from "./companies/company.model.ts";
export { companyChanged, contactAdded, contactChanged } from "./contact.events.ts";
export { ContactModel, type ContactRecord, type IdentityRecord } from "./contact.model.ts";
export { contactsRoutes } from "./contacts.routes.ts";
export {
  contactByIdentity,
  contactIdentities,
  contactsByNumber,
  contactsSharingAddress,
  idsOfContact,
  idsOfContacts,
  listContacts,
} from "./findContacts.ts";
export { answerSources } from "./own/answerSources.ts";
export { followContactTags } from "./own/followContactTags.ts";
export { listReadings } from "./readings/listReadings.ts";
export { noteListed, noteReading } from "./readings/noteReading.ts";
export { standingMerge } from "./merges/standingMerge.ts";
export { partContacts } from "./merges/partContacts.ts";
export { identityKey, identityOf, phoneNumber } from "./identity.ts";
export { nextDeparture, presentContact } from "./presentContact.ts";
