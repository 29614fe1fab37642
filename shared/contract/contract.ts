import { rolesApi } from "../auth/roles.api.ts";
import { articlesApi } from "../articles/articles.api.ts";
import { auditApi } from "../audit/audit.api.ts";
import { authApi } from "../auth/auth.api.ts";
import { outboxApi } from "../channels/outbox.api.ts";
import { phoneApi } from "../channels/phone.api.ts";
import { contactsApi } from "../contacts/contacts.api.ts";
import { conversationsApi } from "../conversations/conversations.api.ts";
import { draftsApi } from "../conversations/drafts/drafts.api.ts";
import { mergesApi } from "../conversations/merges.api.ts";
import { placesApi } from "../conversations/places.api.ts";
import { transcriptApi } from "../conversations/transcript.api.ts";
import { relatedApi } from "../conversations/related.api.ts";
import { demoApi } from "../demo/demo.api.ts";
import { departmentsApi } from "../departments/departments.api.ts";
import { teamsApi } from "../departments/teams.api.ts";
import { dutyApi } from "../duty/duty.api.ts";
import { fieldsApi } from "../fields/fields.api.ts";
import { escalationApi } from "../escalation/escalation.api.ts";
import { hooksApi } from "../escalation/hooks.api.ts";
import { incidentsApi } from "../incidents/incidents.api.ts";
import { macrosApi } from "../macros/macros.api.ts";
import { operationsApi } from "../operations/operations.api.ts";
import { signaturesApi } from "../signatures/signatures.api.ts";
import { routingApi } from "../routing/routing.api.ts";
import { rulesApi } from "../rules/rules.api.ts";
import { workOffersApi } from "../routing/workOffers.api.ts";
import { calendarsApi } from "../sla/calendars.api.ts";
import { skillsApi } from "../skills/skills.api.ts";
import { clocksApi } from "../sla/clocks.api.ts";
import { deadlinesApi } from "../sla/deadlines/deadlines.api.ts";
import { policiesApi } from "../sla/policies.api.ts";
import { tasksApi } from "../tasks/tasks.api.ts";
import { consultationsApi } from "../transfers/consultations.api.ts";
import { transfersApi } from "../transfers/transfers.api.ts";
import { translationApi } from "../translation/translation.api.ts";
import { tagsApi } from "../tags/tags.api.ts";
import { bulkApi } from "../bulk/bulk.api.ts";
import { viewsApi } from "../views/views.api.ts";
import { webhooksApi } from "../webhooks/webhooks.api.ts";

/** Everything that can be asked over HTTP: the public API under /api/v1 and, with the same names, the console's own calls under /rpc. */
export const contract = {
  articles: articlesApi,
  auth: authApi,
  audit: auditApi,
  calendars: calendarsApi,
  calls: phoneApi,
  clocks: clocksApi,
  consultations: consultationsApi,
  contacts: contactsApi,
  conversations: conversationsApi,
  demo: demoApi,
  deadlines: deadlinesApi,
  departments: departmentsApi,
  duty: dutyApi,
  fields: fieldsApi,
  drafts: draftsApi,
  escalation: escalationApi,
  hooks: hooksApi,
  incidents: incidentsApi,
  macros: macrosApi,
  merges: mergesApi,
  operations: operationsApi,
  outbox: outboxApi,
  places: placesApi,
  related: relatedApi,
  policies: policiesApi,
  roles: rolesApi,
  routing: routingApi,
  rules: rulesApi,
  signatures: signaturesApi,
  skills: skillsApi,
  workOffers: workOffersApi,
  tasks: tasksApi,
  teams: teamsApi,
  transcript: transcriptApi,
  transfers: transfersApi,
  translation: translationApi,
  tags: tagsApi,
  bulk: bulkApi,
  views: viewsApi,
  webhooks: webhooksApi,
};
