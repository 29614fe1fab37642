import { defineEvent } from "../../platform/eventLog/index.ts";

/** Who handed what to its reader again, or dismissed it and why: the record of what people did to work that was stuck. */
export const setAsideRetried = defineEvent<{ id: string; reader: string; eventId: string; error: string }>("setAside.retried");
export const setAsideDismissed = defineEvent<{ id: string; reader: string; eventId: string; error: string; reason: string }>(
  "setAside.dismissed",
);
export const dutyRetried = defineEvent<{ id: string; type: string; key: string | null; error: string }>("duty.retried");
export const dutyDismissed = defineEvent<{ id: string; type: string; key: string | null; error: string; reason: string }>("duty.dismissed");
