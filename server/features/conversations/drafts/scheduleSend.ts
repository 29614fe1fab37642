import { Types } from "mongoose";
import type { z } from "zod";
import type { Reschedule, Schedule } from "../../../../shared/conversations/drafts/held.schema.ts";
import { newId, now, type Ctx } from "../../../platform/ctx.ts";
import { inTransaction, isDuplicate } from "../../../platform/database/index.ts";
import { forgiveWork, oweWork } from "../../../platform/dueWork/index.ts";
import { fault } from "../../../platform/fault.ts";
import { accessConversation } from "../accessConversation.ts";
import { refuseSend } from "../writing/refuseSend.ts";
import { tellHeld } from "./held.events.ts";
import { HeldSendModel, type HeldSendRecord } from "./heldSend.model.ts";
import { dutyOf, holdMessage } from "./holdMessage.ts";
import { leaving } from "./sendLeaves.ts";

type Scheduled = z.infer<typeof Schedule> & { key: string };

const yearMilliseconds = 366 * 86_400_000;

/** Keeps words until the time somebody chose, once per key; what would refuse them now refuses them at once (MSG-15). Faults: as `postMessage`, message.timePassed. */
export async function scheduleSend(ctx: Ctx, scheduled: Scheduled): Promise<HeldSendRecord> {
  const { id, words, key, draftVersion, sendAnyway } = scheduled;
  const agentId = new Types.ObjectId(ctx.actor.id ?? undefined);
  const leavesAt = timeAhead(scheduled.leavesAt);
  try {
    return await inTransaction(ctx, async (tx) => {
      const conversation = await accessConversation(tx, id);
      await refuseSend(tx, conversation, scheduled);
      const { _id: conversationId, seq: seenSeq } = conversation;
      const about = { agentId, agentName: ctx.actor.name, conversationId, key, words };
      const held: HeldSendRecord = { _id: newId(), ...about, leavesAt, scheduled: true, sendAnyway, seenSeq };
      await holdMessage(tx, held, draftVersion);
      return held;
    });
  } catch (error) {
    const held = isDuplicate(error, "agentId") ? await HeldSendModel.findOne({ agentId, key }).lean() : null;
    if (held?.words.text === words.text) return held;
    throw isDuplicate(error, "agentId") ? fault("message.keyReused", {}) : error;
  }
}

/** Chooses another time for what the caller keeps, or lets it leave whatever was written; a time that is now sends it. Faults: message.leftAlready, message.timePassed. */
export const reschedule = (ctx: Ctx, { key, leavesAt, sendAnyway }: z.infer<typeof Reschedule>): Promise<HeldSendRecord> =>
  inTransaction(ctx, async (tx) => {
    const agentId = new Types.ObjectId(tx.actor.id ?? undefined);
    const set = {
      ...(leavesAt ? { leavesAt: timeAhead(leavesAt) } : {}),
      ...(sendAnyway === undefined ? {} : { sendAnyway }),
      heldBack: null,
    };
    const held = await HeldSendModel.findOneAndUpdate(
      { agentId, key, scheduled: true },
      { $set: set },
      { session: tx.tx, returnDocument: "after" },
    ).lean();
    if (!held) throw fault("message.leftAlready", {});
    await forgiveWork(tx, leaving, [String(held._id)]);
    await oweWork(tx, [dutyOf(held)]);
    await tellHeld(tx, held);
    return held;
  });

/** A minute of the past is now: clocks differ, and a person thinks. */
function timeAhead(iso: string): Date {
  const at = new Date(iso);
  const ahead = at.getTime() - now().getTime();
  if (ahead < -60_000 || ahead > yearMilliseconds) throw fault("message.timePassed", {});
  return at;
}
