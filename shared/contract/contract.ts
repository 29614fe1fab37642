import { authApi } from "../auth/auth.api.ts";
import { outboxApi } from "../channels/outbox.api.ts";
import { phoneApi } from "../channels/phone.api.ts";
import { contactsApi } from "../contacts/contacts.api.ts";
import { conversationsApi } from "../conversations/conversations.api.ts";
import { departmentsApi } from "../departments/departments.api.ts";
import { teamsApi } from "../departments/teams.api.ts";
import { operationsApi } from "../operations/operations.api.ts";

/** Everything that can be asked over HTTP: the public API under /api/v1 and, with the same names, the console's own calls under /rpc. */
export const contract = {
  auth: authApi,
  calls: phoneApi,
  contacts: contactsApi,
  conversations: conversationsApi,
  departments: departmentsApi,
  operations: operationsApi,
  outbox: outboxApi,
  teams: teamsApi,
};
