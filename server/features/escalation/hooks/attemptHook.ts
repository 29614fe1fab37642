import { newKey, now } from "../../../platform/ctx.ts";
import { findHook, sendHook } from "./sendHook.ts";

/** Sends an example and says what came back; a failure is an answer here. Faults: record.notFound. */
export async function attemptHook(id: string) {
  const hook = await findHook(id);
  const startedAt = now().getTime();
  const took = () => now().getTime() - startedAt;
  try {
    const payload = { type: "hook.attempt", at: now().toISOString() };
    const status = await sendHook(hook, { id: newKey(), text: `Waydesk: ${hook.name}`, payload });
    return { ok: true, answer: String(status), milliseconds: took() };
  } catch (error) {
    return { ok: false, answer: error instanceof Error ? error.message : String(error), milliseconds: took() };
  }
}
