import { readyDeadlines } from "../../../../shared/sla/deadlines/readyDeadlines.ts";
import type { EventRecord } from "../../../platform/eventLog/index.ts";
import { undoCompany } from "./undoCompany.ts";
import { undoContact } from "./undoContact.ts";
import { undoDefaultDepartment, undoDepartment, undoDepartmentMove } from "./undoDepartment.ts";
import { undoAgent, undoLadder, undoPlan, undoTeam } from "./undoDesk.ts";
import { undoCalendar, undoDeadline, undoPolicy, undoRole } from "./undoPromises.ts";
import { undoRegrouping } from "./undoRegrouping.ts";
import { undoRule } from "./undoRule.ts";
import { undoSkill } from "./undoSkill.ts";
import { undoIncident, undoRoster, undoSignature, undoTransferFields, undoTransferRules, undoWebhook } from "./undoSettings.ts";
import { undoFields, undoMacro, undoMacroRemoval, undoTag, undoView } from "./undoWork.ts";
import type { Undoer } from "./undoer.ts";

const undoers: Record<string, Undoer> = {
  "rule.changed": undoRule,
  "views.changed": undoView,
  "fields.changed": undoFields,
  "tags.changed": undoTag,
  "policy.changed": undoPolicy,
  "calendar.changed": undoCalendar,
  "role.changed": undoRole,
  "agent.changed": undoAgent,
  "skill.changed": undoSkill,
  "department.changed": undoDepartment,
  "department.moved": undoDepartmentMove,
  "department.madeDefault": undoDefaultDepartment,
  "team.changed": undoTeam,
  "transfer.rulesChanged": undoTransferRules,
  "transfer.fieldsChanged": undoTransferFields,
  "duty.rosterChanged": undoRoster,
  "signature.changed": undoSignature,
  "webhook.changed": undoWebhook,
  "incident.changed": undoIncident,
  "company.changed": undoCompany,
  "routing.planChanged": undoPlan,
  "ladder.changed": undoLadder,
  "contact.changed": undoContact,
  "conversation.joined": undoRegrouping,
  "conversation.regrouped": undoRegrouping,
};

/** The kinds of event that tell of something with an opposite. */
export const undoableTypes = [...Object.keys(undoers), "macro.changed"];

/** How what an event tells of is taken back; nothing where it has no opposite. */
export function undoerFor({ type, payload }: EventRecord): Undoer | undefined {
  if (type === "macro.changed") return (payload as { after: unknown }).after ? undoMacro : undoMacroRemoval;
  if (type === "policy.changed" && (payload as { policyId: string }).policyId in readyDeadlines) return undoDeadline;
  return undoers[type];
}
