import type { Signal, SignalName } from "../../../shared/contract/wire.ts";
import { hearAvailability } from "../availabilities.ts";
import { hearNotification } from "../notices.ts";
import { hearOffer } from "../offeredWork.ts";
import { hearDraftSignal } from "../sending/draftSync.ts";
import { applyToThread, hearReadMark } from "./heldThreads.ts";
import { applyPlace, applyToLists, readViewsAgain, removeFromLists } from "./lists.ts";
import { applyPresence } from "./presence.ts";
import { hearConsultation, hearTransfer } from "./transferLists.ts";
import { readAgain } from "./whileReading.ts";

type OnSignal = <Name extends SignalName>(name: Name, apply: (signal: Signal<Name>) => void) => void;

interface Followed {
  /** Something of a conversation was missed. */
  missed(id: string): void;
  /** A conversation may not be read any more. */
  letGo(id: string): void;
  readAllAgain(): void;
}

/** What each signal changes on the screen. */
export function hearSignals(onSignal: OnSignal, { missed, letGo, readAllAgain }: Followed) {
  onSignal("conversation:changed", (signal) => {
    applyToLists(signal.row);
    if (applyToThread(signal)) missed(signal.row.id);
    countAgain();
  });
  onSignal("conversation:left", ({ id }) => {
    removeFromLists(id);
    letGo(id);
    countAgain();
  });
  onSignal("presence:changed", applyPresence);
  onSignal("availability:changed", ({ availability }) => hearAvailability(availability));
  onSignal("offer:changed", ({ offer, state }) => hearOffer(offer, state));
  onSignal("notification:added", ({ notification }) => hearNotification(notification));
  onSignal("people:changed", ({ what }) => readAgain([what]));
  onSignal("transfer:changed", ({ transfer }) => hearTransfer(transfer));
  onSignal("consultation:changed", ({ consultation }) => hearConsultation(consultation));
  onSignal("bulk:moved", () => readAgain(["bulkJobs"]));
  onSignal("place:moved", ({ row, in: inside, out }) => (applyPlace(row, { in: inside, out }), countAgain()));
  onSignal("rules:changed", ({ what, departmentId }) => {
    if (what === "tagNames") readAgain(...namingTags);
    if (what === "views" || what === "tagNames") return readViewsAgain();
    readAgain(departmentId ? [what, departmentId] : [what]);
  });
  onSignal("ladder:moved", ({ conversationId }) => readAgain(["ladderRuns", conversationId]));
  onSignal("draft:changed", hearDraftSignal);
  onSignal("readMark:moved", ({ mark }) => hearReadMark(mark));
  onSignal("held:changed", ({ conversationId }) => readAgain(["held", conversationId], ["scheduled"]));
  onSignal("tasks:changed", ({ conversationId }) => readAgain(["tasks", conversationId], ["myTasks"], ["taskCounts"]));
  onSignal("rights:changed", readAllAgain);
}

/** What asks for tags by name or sets them, beside the views. */
const namingTags = ["deskRules", "policies", "deadlines", "ladder", "routingPlan", "macros", "agents", "tagUses", "tagAskers"].map(
  (key) => [key],
);

let counting: ReturnType<typeof setTimeout> | undefined;

// A burst of changes asks for the counts, and for the queues where they are looked at, once.
function countAgain() {
  counting ??= setTimeout(() => {
    counting = undefined;
    readAgain(["counts"], ["unread"], ["viewCounts"], ["queues"], ["atRisk"]);
  }, 1000);
}
