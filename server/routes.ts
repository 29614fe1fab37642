import { articlesRoutes } from "../knowledge-base/server/index.ts";
import { auditRoutes } from "./features/audit/index.ts";
import { authRoutes, rolesRoutes, teamsRoutes } from "./features/auth/index.ts";
import { outboxRoutes } from "./features/channels/email/index.ts";
import { phoneRoutes } from "./features/channels/phone/index.ts";
import { contactsRoutes } from "./features/contacts/index.ts";
import {
  conversationsRoutes,
  draftsRoutes,
  mergesRoutes,
  placesRoutes,
  relatedRoutes,
  transcriptRoutes,
} from "./features/conversations/index.ts";
import { demoRoutes } from "./features/demo/index.ts";
import { departmentsRoutes } from "./features/departments/index.ts";
import { dutyRoutes } from "./features/duty/index.ts";
import { fieldsRoutes } from "./features/fields/index.ts";
import { escalationRoutes, hooksRoutes } from "./features/escalation/index.ts";
import { incidentsRoutes } from "./features/incidents/index.ts";
import { macrosRoutes } from "./features/macros/index.ts";
import { tagsRoutes } from "./features/naming/index.ts";
import { operationsRoutes } from "./features/operations/index.ts";
import { routingRoutes, workOffersRoutes } from "./features/routing/index.ts";
import { rulesRoutes } from "./features/rules/index.ts";
import { skillsRoutes } from "./features/skills/index.ts";
import { signaturesRoutes } from "./features/signatures/index.ts";
import { calendarsRoutes, clocksRoutes, deadlinesRoutes, policiesRoutes } from "./features/sla/index.ts";
import { tasksRoutes } from "./features/tasks/index.ts";
import { translationRoutes } from "./features/translation/index.ts";
import { consultationsRoutes, transfersRoutes } from "./features/transfers/index.ts";
import { bulkRoutes } from "./features/bulk/index.ts";
import { viewsRoutes } from "./features/views/index.ts";
import { webhooksRoutes } from "./features/webhooks/index.ts";
import { os } from "./platform/http/procedures.ts";

/** What can be asked: each part of the contract and the feature that answers it. */
export const routes = os.router({
  articles: articlesRoutes,
  auth: authRoutes,
  audit: auditRoutes,
  calendars: calendarsRoutes,
  calls: phoneRoutes,
  clocks: clocksRoutes,
  consultations: consultationsRoutes,
  contacts: contactsRoutes,
  conversations: conversationsRoutes,
  demo: demoRoutes,
  deadlines: deadlinesRoutes,
  departments: departmentsRoutes,
  duty: dutyRoutes,
  fields: fieldsRoutes,
  drafts: draftsRoutes,
  escalation: escalationRoutes,
  hooks: hooksRoutes,
  incidents: incidentsRoutes,
  macros: macrosRoutes,
  merges: mergesRoutes,
  operations: operationsRoutes,
  outbox: outboxRoutes,
  places: placesRoutes,
  related: relatedRoutes,
  policies: policiesRoutes,
  roles: rolesRoutes,
  routing: routingRoutes,
  rules: rulesRoutes,
  signatures: signaturesRoutes,
  skills: skillsRoutes,
  workOffers: workOffersRoutes,
  tasks: tasksRoutes,
  teams: teamsRoutes,
  transcript: transcriptRoutes,
  transfers: transfersRoutes,
  translation: translationRoutes,
  tags: tagsRoutes,
  bulk: bulkRoutes,
  views: viewsRoutes,
  webhooks: webhooksRoutes,
});
