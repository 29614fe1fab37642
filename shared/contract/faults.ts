import { z } from "zod";

const nothing = z.object({}).optional();

/**
 * Every refusal the product knows: code -> HTTP status and data. The sentence of each (what happened, why, what to do next)
 * stands in `shared/i18n` under `fault.<code>`, in both languages. The union is closed: `fault()` takes no other code.
 */
export const faults = {
  "request.invalid": { status: 422, data: z.object({ issues: z.array(z.object({ path: z.string(), message: z.string() })) }) },
  "request.tooLarge": { status: 413, data: z.object({ limitBytes: z.number() }) },
  "request.tooMany": { status: 429, data: z.object({ retryAfterSeconds: z.number() }) },
  "request.foreignOrigin": { status: 403, data: nothing },
  "request.noSuchPath": { status: 404, data: nothing },
  "session.required": { status: 401, data: nothing },
  "ability.missing": { status: 403, data: z.object({ ability: z.string() }) },
  "record.notFound": { status: 404, data: z.object({ kind: z.string() }) },
  "setup.linkInvalid": { status: 410, data: nothing },
  "setup.passwordWeak": { status: 422, data: z.object({ minimum: z.number() }) },
  "agent.emailTaken": { status: 409, data: nothing },
  "agent.lastAdministrator": { status: 409, data: nothing },
  "agent.cannotHold": { status: 409, data: z.object({ because: z.enum(["inactive", "cannotReply", "otherDepartment"]) }) },
  "agent.teamElsewhere": { status: 409, data: nothing },
  "task.tooMany": { status: 409, data: z.object({ most: z.number() }) },
  "team.nameTaken": { status: 409, data: nothing },
  "skill.tooMany": { status: 409, data: z.object({ name: z.string(), most: z.number() }) },
  "availability.reasonMissing": { status: 422, data: nothing },
  "offer.ended": { status: 409, data: nothing },
  "roster.cannotHold": {
    status: 422,
    data: z.object({ name: z.string(), because: z.enum(["inactive", "cannotReply", "otherDepartment"]) }),
  },
  "hook.notAllowed": { status: 422, data: z.object({ because: z.enum(["plain", "inside"]) }) },
  "bulk.changedSince": { status: 409, data: nothing },
  "bulk.notUndoable": { status: 409, data: nothing },
  "tag.nameTaken": { status: 409, data: nothing },
  "tag.sameTag": { status: 409, data: nothing },
  "tag.tooMany": { status: 409, data: z.object({ most: z.number() }) },
  "tag.unknown": { status: 422, data: z.object({ names: z.string() }) },
  "view.tooMany": { status: 409, data: z.object({ most: z.number() }) },
  "hook.tooMany": { status: 409, data: z.object({ most: z.number() }) },
  "translation.off": { status: 409, data: z.object({}) },
  "translation.failed": {
    status: 409,
    data: z.object({ because: z.enum(["unreached", "refused", "unreadable", "notAllowed"]), status: z.number().int() }),
  },
  "audit.cannotUndo": { status: 409, data: z.object({}) },
  "conditions.me": { status: 422, data: nothing },
  "rule.tooMany": { status: 409, data: z.object({ most: z.number() }) },
  "role.tooMany": { status: 409, data: z.object({ most: z.number() }) },
  "role.fixed": { status: 422, data: z.object({ because: z.enum(["administrator", "auditor"]) }) },
  "role.held": { status: 409, data: z.object({ name: z.string(), count: z.number() }) },
  "webhook.tooMany": { status: 409, data: z.object({ most: z.number() }) },
  "hook.inUse": { status: 409, data: z.object({ name: z.string() }) },
  "ladder.changed": { status: 409, data: z.object({ by: z.string() }) },
  "ladder.fieldsMissing": { status: 422, data: z.object({ fields: z.string() }) },
  "ladder.stepTwice": { status: 422, data: z.object({ id: z.string() }) },
  "department.nameTaken": { status: 409, data: nothing },
  "department.orderChanged": { status: 409, data: nothing },
  "duty.owedAlready": { status: 409, data: nothing },
  "calendar.unusable": { status: 422, data: z.object({ because: z.enum(["unknownZone", "neverOpen"]), name: z.string() }) },
  "calendar.inUse": { status: 409, data: z.object({ by: z.enum(["organisation", "department", "policy"]) }) },
  "policy.unreachable": { status: 422, data: z.object({ policy: z.string(), kind: z.string(), calendar: z.string() }) },
  "rules.changed": { status: 409, data: z.object({ by: z.string(), version: z.number() }) },
  "token.abilityBeyondOwn": { status: 403, data: z.object({ ability: z.string() }) },
  "message.keyMissing": { status: 400, data: nothing },
  "message.keyReused": { status: 409, data: nothing },
  "message.threadChanged": { status: 409, data: z.object({ revision: z.number(), newEntries: z.number() }) },
  "message.channelClosed": {
    status: 409,
    data: z.object({ channel: z.string(), because: z.enum(["noAddress", "noVisitor", "loggedOnly"]) }),
  },
  "message.placesLeft": { status: 422, data: z.object({ names: z.string() }) },
  "message.onlyAssignee": { status: 403, data: z.object({ name: z.string() }) },
  "mention.cannotRead": { status: 422, data: z.object({ names: z.string() }) },
  "incident.openAlready": { status: 409, data: nothing },
  "macro.shortcutTaken": { status: 409, data: z.object({ shortcut: z.string() }) },
  "macro.unknownNames": { status: 422, data: z.object({ names: z.string() }) },
  "macro.changedSince": { status: 409, data: nothing },
  "variable.unsure": { status: 422, data: z.object({ names: z.string() }) },
  "message.notRetryable": { status: 409, data: z.object({ state: z.string() }) },
  "conversation.onlyShown": { status: 403, data: nothing },
  "conversation.fieldsMissing": { status: 409, data: z.object({ labels: z.string() }) },
  "conversation.statusRefused": { status: 409, data: z.object({ from: z.string(), to: z.string() }) },
  "conversation.snoozeRefused": { status: 409, data: z.object({ because: z.enum(["done", "time"]) }) },
  "conversation.joinRefused": {
    status: 409,
    data: z.object({ because: z.enum(["sameConversation", "alreadyJoined", "closed", "offered"]) }),
  },
  "conversation.undoRefused": {
    status: 409,
    data: z.object({ because: z.enum(["undone", "joinedOn", "splitOn", "closed", "answered", "written", "offered"]), number: z.string() }),
  },
  "conversation.splitRefused": { status: 409, data: z.object({ because: z.enum(["nothingLeft", "notHere", "waitsToLeave"]) }) },
  "message.timePassed": { status: 422, data: nothing },
  "message.leftAlready": { status: 409, data: nothing },
  "transfer.openAlready": { status: 409, data: nothing },
  "transfer.takenBy": { status: 409, data: z.object({ name: z.string() }) },
  "transfer.ended": { status: 409, data: z.object({ state: z.string() }) },
  "transfer.otherSide": { status: 403, data: nothing },
  "transfer.notLive": { status: 409, data: nothing },
  "transfer.nobodyJoined": { status: 409, data: nothing },
  "transfer.joinedBy": { status: 409, data: z.object({ name: z.string() }) },
  "transfer.notPossible": { status: 409, data: z.object({ because: z.enum(["sameDepartment", "done", "reasonMissing"]) }) },
  "consultation.openAlready": { status: 409, data: nothing },
  "consultation.ended": { status: 409, data: nothing },
  "contact.mergeRefused": { status: 409, data: z.object({ because: z.enum(["sameContact"]) }) },
  "contact.identityTaken": { status: 409, data: z.object({ value: z.string() }) },
  "contact.identityInvalid": { status: 422, data: z.object({ kind: z.string(), value: z.string() }) },
  "attachment.tooLarge": { status: 413, data: z.object({ limitBytes: z.number() }) },
  "attachment.empty": { status: 422, data: nothing },
  "chat.tokenInvalid": { status: 401, data: nothing },
  "wire.protocolTooOld": { status: 426, data: z.object({ server: z.number() }) },
  "server.unavailable": { status: 503, data: nothing },
  "server.broken": { status: 500, data: z.object({ requestId: z.string() }) },
} as const satisfies Record<string, { status: number; data: z.ZodType }>;

export type FaultCode = keyof typeof faults;
export type FaultData<Code extends FaultCode> = z.infer<(typeof faults)[Code]["data"]>;

/** The fault as an endpoint answers it and as a socket acknowledges it. `message` is in the asker's language. */
export const FaultShape = z.object({ code: z.string(), status: z.number(), message: z.string(), data: z.unknown() });
export type FaultShape = z.infer<typeof FaultShape>;

/** Picks faults for a contract's `.errors()`, so that the OpenAPI page of an endpoint names each refusal it may answer with. */
export function faultsOf<Code extends FaultCode>(...codes: Code[]) {
  return Object.fromEntries(codes.map((code) => [code, faults[code]])) as { [K in Code]: (typeof faults)[K] };
}
