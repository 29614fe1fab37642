import { defineEvent } from "../../platform/eventLog/index.ts";
import type { ContactRecord } from "./contact.model.ts";

export const contactAdded = defineEvent<{ contact: ContactRecord }>("contact.added");
export const contactChanged = defineEvent<{ before: ContactRecord; after: ContactRecord }>("contact.changed");
