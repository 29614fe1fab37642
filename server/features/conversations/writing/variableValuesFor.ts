import { variableValues } from "../../../../shared/macros/variableValues.ts";
import type { VariableValues } from "../../../../shared/macros/variables.ts";
import { now, systemCtx } from "../../../platform/ctx.ts";
import { accessContact, presentContact } from "../../contacts/index.ts";
import { findDepartment, findOrganisation } from "../../departments/index.ts";
import type { ConversationRecord } from "../conversation.model.ts";

/** What the variables are in one conversation, for words an agent of this name writes to a reader of `language` (MAC-1). */
export async function variableValuesFor(
  conversation: ConversationRecord,
  agent: { name: string },
  language: string,
): Promise<VariableValues> {
  const [contact, department, organisation] = await Promise.all([
    accessContact(systemCtx(), String(conversation.contact.id)),
    findDepartment(String(conversation.ownerDepartmentId)),
    findOrganisation(),
  ]);
  const sources = {
    contact: presentContact(contact),
    conversation,
    agent,
    department,
    organisation: organisation ?? { name: "" },
    language,
  };
  return variableValues(sources, now().toISOString());
}
