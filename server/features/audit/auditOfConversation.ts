import { changesBetween } from "../../../shared/audit/changesBetween.ts";
import type { AuditEntry } from "../../../shared/audit/audit.api.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { changesBefore, type EventRecord } from "../../platform/eventLog/index.ts";
import { fault } from "../../platform/fault.ts";
import { accessByNumber, clockFaceChanged, conversationEvents, presentRow, type ConversationChanged } from "../conversations/index.ts";
import { headOf, plain } from "./listAudit.ts";
import { mayUndo } from "./undo/undoEvent.ts";
import { inForce } from "./undo/undoer.ts";

/** What its clocks show follows from the rest. */
const types = conversationEvents.filter((one) => one !== clockFaceChanged).map(({ type }) => type);

interface Query {
  number: string;
  after?: string | undefined;
  limit: number;
}

/** What each change of a conversation did to it, newest first; what only counts up is left out. Faults: record.notFound, request.invalid. */
export async function auditOfConversation(ctx: Ctx, { number, after, limit }: Query) {
  const conversation = await accessByNumber(ctx, number);
  if (after && !/^\d{1,9}$/.test(after))
    throw fault("request.invalid", { issues: [{ path: "after", message: "is not the `next` of a page" }] });
  const rows = await changesBefore<ConversationChanged>(conversation._id, types, after ? Number(after) : null, limit + 1);
  const now = inForce();
  const items = await Promise.all(
    rows.slice(0, limit).map(async (row, at) => ({ ...entryOf(row, rows[at + 1]), undo: await mayUndo(ctx, row, now) })),
  );
  const last = rows[limit - 1];
  return { items, next: rows.length > limit && last ? String(last.revision) : null };
}

const followsFromTheRest = new Set(["seq", "revision", "snippet", "lastActivityAt", "clock", "unanswered", "quiet"]);

/** The row as lists show it, without what counts up with every change or is worked out from the rest. */
function stateOf(event: EventRecord<ConversationChanged> | undefined): unknown {
  if (!event) return null;
  const state = Object.entries(presentRow(event.payload.conversation)).filter(([key]) => !followsFromTheRest.has(key));
  return plain(Object.fromEntries(state));
}

const entryOf = (
  event: EventRecord<ConversationChanged>,
  before: EventRecord<ConversationChanged> | undefined,
): Omit<AuditEntry, "undo"> => ({
  ...headOf(event),
  about: event.payload.conversation.number,
  changes: changesBetween(stateOf(before), stateOf(event)),
});
