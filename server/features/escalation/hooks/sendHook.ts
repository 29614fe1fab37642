import { Types } from "mongoose";
import { fault } from "../../../platform/fault.ts";
import { postOutside, signed } from "../../../platform/outside/index.ts";
import { unseal } from "../../../platform/sealed.ts";
import { HookModel, type HookRecord } from "./hook.model.ts";

export interface HookMessage {
  /** The same for every try, so that the other side can tell a repeat. */
  id: string;
  /** The line for a chat. */
  text: string;
  /** The body of a webhook, beside its id. */
  payload: Record<string, unknown>;
}

/** Sends a message once. Throws what went wrong in words, also when the other side answers anything but 2xx. */
export async function sendHook(hook: HookRecord, { id, text, payload }: HookMessage): Promise<number> {
  const owner = String(hook._id);
  const body = JSON.stringify(hook.kind === "chat" ? { text } : { id, ...payload });
  const secret = hook.sealedSecret && unseal(hook.sealedSecret, owner);
  const { status } = await postOutside(unseal(hook.sealedUrl, owner), body, secret ? signed(secret, id, body) : {});
  if (status < 200 || status > 299) throw new Error(`${hook.host} answered ${status}`);
  return status;
}

/** Faults: record.notFound. */
export async function findHook(id: string): Promise<HookRecord> {
  const hook = await HookModel.findById(new Types.ObjectId(id)).lean();
  if (!hook) throw fault("record.notFound", { kind: "hook" });
  return hook;
}
