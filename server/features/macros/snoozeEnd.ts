import type { MacroAction } from "../../../shared/macros/macro.schema.ts";
import { fault } from "../../platform/fault.ts";
import { now } from "../../platform/ctx.ts";
import { departmentMorning } from "../sla/index.ts";

type Until = Extract<MacroAction, { kind: "snooze" }>["until"];
const day = 86_400_000;

/**
 * The instant a snooze of a macro or a rule ends at; null when the contact's answer ends it. The next working morning is
 * the first instant the department works at on a later day. Faults: conversation.snoozeRefused where it never opens again.
 */
export async function snoozeEnd(departmentId: string, until: Until): Promise<Date | null> {
  if (until === "reply") return null;
  const at = now();
  if (typeof until === "number") return new Date(at.getTime() + until * 60_000);
  const morning = await departmentMorning(departmentId, at);
  if (!morning || morning.getTime() > at.getTime() + 366 * day) throw fault("conversation.snoozeRefused", { because: "time" });
  return morning;
}
