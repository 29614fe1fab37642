/**
 * What happened, by what it is about. Every kind of event of the product is in one of these or in `notAudited`, and a test holds both to that:
 * nothing is forgotten when something new is built (SEC-10).
 */
export const auditAreas = {
  people: [
    "agent.changed",
    "role.changed",
    "skill.changed",
    "department.added",
    "department.changed",
    "department.moved",
    "department.madeDefault",
    "team.changed",
    "session.ended",
    "token.added",
    "token.revoked",
    "organisation.setUp",
    "demo.filled",
  ],
  time: ["calendar.changed", "policy.changed", "ladder.changed", "duty.rosterChanged", "hook.added", "hook.removed"],
  work: [
    "routing.planChanged",
    "rule.changed",
    "transfer.rulesChanged",
    "transfer.fieldsChanged",
    "fields.changed",
    "tags.changed",
    "tags.renamed",
    "tags.parted",
    "macro.changed",
    "signature.changed",
    "views.changed",
    "incident.changed",
  ],
  contacts: ["contact.added", "contact.changed", "company.changed"],
  system: [
    "webhook.added",
    "webhook.changed",
    "webhook.removed",
    "webhook.replayed",
    "webhook.secretRenewed",
    "setAside.retried",
    "setAside.dismissed",
    "duty.retried",
    "duty.dismissed",
  ],
} as const;

export type AuditArea = keyof typeof auditAreas;
export const auditAreaNames = Object.keys(auditAreas) as [AuditArea, ...AuditArea[]];

/** What is seen in its own conversation, or follows from something that is listed already. */
export const notAudited = [
  /^(conversation|message|clock|consultation|draft|held|task|readMark)\./,
  /^transfer\.(?!rulesChanged|fieldsChanged)/,
  /^(availability\.changed|routing\.offerChanged|notification\.added|ladder\.moved|bulk\.moved|views\.placeMoved)$/,
];
