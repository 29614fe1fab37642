import { z } from "zod";
import { Contact } from "./contact.schema.ts";

/** Another contact that may be the same person, and why: offered, never acted on by itself (CON-3). */
export const ContactSuggestion = z.object({ contact: Contact, because: z.enum(["claimedAddress", "sameNameAndOrganisation"]) });
export type ContactSuggestion = z.infer<typeof ContactSuggestion>;
