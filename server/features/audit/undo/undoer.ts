import type { Ability } from "../../../../shared/auth/abilities.ts";
import type { Ctx } from "../../../platform/ctx.ts";
import type { EventRecord } from "../../../platform/eventLog/index.ts";
import { listRoles } from "../../auth/index.ts";
import { listTeams } from "../../departments/index.ts";
import { listCustomFields } from "../../fields/index.ts";
import { listRules } from "../../rules/index.ts";
import { listSignatures } from "../../signatures/index.ts";
import { listCalendars, listDeadlines, listPolicies } from "../../sla/index.ts";
import { listTags } from "../../tags/index.ts";
import { transferRules } from "../../transfers/index.ts";

/** What is in force now, each list read once for however many entries of a page ask for it. */
export const inForce = () => ({
  roles: once(listRoles),
  fields: once(listCustomFields),
  rules: once(listRules),
  calendars: once(listCalendars),
  policies: once(listPolicies),
  tags: once(listTags),
  teams: once(() => listTeams()),
  deadlines: once(() => listDeadlines()),
  signatures: once(() => listSignatures()),
  transferRules: once(() => transferRules()),
});
export type InForce = ReturnType<typeof inForce>;

function once<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  return () => (value ??= read());
}

/** How what one kind of event tells of is taken back. */
export interface Undoer {
  /** Who does it by hand may take it back. */
  needs: Ability;
  /** True while what the event left is still so: nobody changed it since, and there is an inverse. May throw record.notFound. */
  stands: (ctx: Ctx, event: EventRecord, now: InForce) => Promise<boolean>;
  /** Does the opposite, by the same command a person would use. */
  undo: (ctx: Ctx, event: EventRecord) => Promise<unknown>;
}

/** What an event that tells of a change says was and is. */
export interface Told<Value> {
  before: Value | null;
  after: Value | null;
}

/** An undoer of events that tell what was and what is. */
export const undoerOf = <Value>(
  needs: Ability,
  stands: (ctx: Ctx, told: Told<Value>, payload: never, now: InForce) => Promise<boolean>,
  undo: (ctx: Ctx, told: Told<Value>, payload: never) => Promise<unknown>,
): Undoer => ({
  needs,
  stands: (ctx, { payload }, now) => stands(ctx, payload as Told<Value>, payload as never, now),
  undo: (ctx, { payload }) => undo(ctx, payload as Told<Value>, payload as never),
});
