import { now, systemCtx, type Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import type { Doer } from "../../../platform/dueWork/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { changeConversation, guestsChanged } from "../../conversations/index.ts";
import { findDepartment } from "../../departments/index.ts";
import { eventBy, namedDepartment } from "../tellInThread.ts";
import { consultationBreached, consultationWarned } from "../transfers.events.ts";
import { ConsultationModel, presentConsultation } from "./consultation.model.ts";
import { marking } from "./questionMarks.ts";

/** Says that a question's time runs short, and that it is over: each once, on any number of processes (TRF-5). */
export const consultationDoer: Doer = {
  type: marking,
  tries: 20,
  run: async (data) => {
    const { id, mark } = data as { id: string; mark: "warned" | "breached" };
    await inTransaction(systemCtx(), (tx) => setMark(tx, id, mark));
  },
};

async function setMark(tx: Tx, id: string, mark: "warned" | "breached") {
  // A warning that comes after the end of the time (the product was not running) warns of nothing.
  const unmarked = mark === "warned" ? { warned: false, dueAt: { $gt: now() } } : { breached: false, dueAt: { $lte: now() } };
  const filter = { _id: id, open: true, ...unmarked };
  const record = await ConsultationModel.findOneAndUpdate(
    filter,
    { $set: { [mark]: true } },
    { session: tx.tx, returnDocument: "after" },
  ).lean();
  if (!record) return;
  const { conversationId, departmentId, dueAt } = record;
  const department = namedDepartment(await findDepartment(String(departmentId), tx));
  const type = mark === "warned" ? ("consultationWarned" as const) : ("consultationBreached" as const);
  const entries = [eventBy(tx, { type, department, dueAt: dueAt.toISOString() })];
  await changeConversation(tx, conversationId, guestsChanged, { entries });
  const event = mark === "warned" ? consultationWarned : consultationBreached;
  await append(tx, event, { consultation: presentConsultation(record) }, { conversationId });
}
