import { create } from "zustand";
import type { NewCall } from "../../../shared/channels/phone.api.ts";
import type { z } from "zod";
import type { TransferReason } from "../../../shared/transfers/transferReasons.ts";
import { newKey } from "../../platform/newKey.ts";
import { dateNow } from "../../platform/clock/timeNow.ts";

type Call = z.input<typeof NewCall>;

/** A call as it is being logged. Everything typed is kept, also when the tab closes (CALL-2). */
export interface CallInHand {
  key: string;
  number: string;
  contactId: Call["contactId"];
  contactName: string;
  conversationId: Call["conversationId"];
  direction: Call["direction"];
  startedAt: string;
  endedAt: string | null;
  notes: string;
  outcome: Call["outcome"] | null;
  followUp: string;
  callBack: string;
  /** Somebody of another department on the line; missing on a call kept by an earlier version. */
  warm?: WarmLine | null;
}

export interface WarmLine {
  departmentId: string;
  agentId: string;
  reason: TransferReason;
  handedOver: boolean;
}

const place = "waydesk.call";
const kept = localStorage.getItem(place);

export const useCall = create<{ call: CallInHand | null }>(() => ({ call: kept ? (JSON.parse(kept) as CallInHand) : null }));
useCall.subscribe(({ call }) => (call ? localStorage.setItem(place, JSON.stringify(call)) : localStorage.removeItem(place)));

/** Starts the timer; the form may follow the conversation it was opened from. */
export function startCall(from: Partial<CallInHand> = {}) {
  if (useCall.getState().call) return;
  const call: CallInHand = {
    key: newKey(),
    number: "",
    contactId: null,
    contactName: "",
    conversationId: null,
    direction: "in",
    startedAt: dateNow().toISOString(),
    endedAt: null,
    notes: "",
    outcome: null,
    followUp: "",
    callBack: "",
    ...from,
  };
  useCall.setState({ call });
}

export const changeCall = (by: Partial<CallInHand>) => useCall.setState(({ call }) => ({ call: call && { ...call, ...by } }));
export const endCall = () => changeCall({ endedAt: dateNow().toISOString() });
export const dropCall = () => useCall.setState({ call: null });

/** Whole seconds from start to end, or to now. */
export const secondsOf = ({ startedAt, endedAt }: CallInHand, now: number) =>
  Math.max(0, Math.round(((endedAt ? Date.parse(endedAt) : now) - Date.parse(startedAt)) / 1000));
