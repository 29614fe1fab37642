import type { TFunction } from "i18next";
import type { Contact } from "../../../shared/contacts/contact.schema.ts";
import type { ConversationId } from "../../../shared/contract/ids.ts";
import { api } from "../../platform/api.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { toast } from "../../ui/floating/toasts.ts";
import type { PaletteEntry } from "./paletteEntries.ts";

/** Contacts that were found; taking one opens its newest conversation, where everything known of it stands beside. */
export const contactEntries = (contacts: Contact[], t: TFunction, onOpen: (id: ConversationId) => void): PaletteEntry[] =>
  contacts.map(({ id, name, organisation, identities }) => ({
    ...{ id: `contact-${id}`, group: "contacts" as const, text: name, icon: "user" },
    aside: organisation ?? identities.find(({ kind }) => kind !== "visitor")?.value ?? "",
    run: () => void openNewest(id, name, t, onOpen),
  }));

async function openNewest(contactId: Contact["id"], name: string, t: TFunction, onOpen: (id: ConversationId) => void) {
  try {
    const [newest] = (await api.conversations.list({ view: "all", contactId, limit: 1 })).items;
    if (newest) onOpen(newest.id);
    else toast(t("palette.noConversation", { name }));
  } catch (error) {
    toast(reasonText(error));
  }
}
