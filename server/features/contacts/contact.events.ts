import { defineEvent } from "../../platform/eventLog/index.ts";
import type { CompanyRecord } from "./companies/company.model.ts";
import type { ContactRecord } from "./contact.model.ts";

export const contactAdded = defineEvent<{ contact: ContactRecord }>("contact.added");
export const contactChanged = defineEvent<{ before: ContactRecord; after: ContactRecord }>("contact.changed");

/** The desk's own fields of an organisation were answered otherwise. */
export const companyChanged = defineEvent<{ before: CompanyRecord; after: CompanyRecord }>("company.changed");
