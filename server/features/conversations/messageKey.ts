import { createHash } from "node:crypto";
import type { Ctx } from "../../platform/ctx.ts";
import { isDuplicate } from "../../platform/database/index.ts";
import { fault, isFault } from "../../platform/fault.ts";
import { MessageModel, type MessageRecord } from "./message.model.ts";

/** A sender's key made the sender's own: the same key of two senders are two keys. */
export const keyOf = ({ actor }: Ctx, key: string) => `${actor.kind}:${actor.id ?? actor.name}:${key}`;

/** What a message was sent with, so that the same key with other content is noticed (MSG-2). */
export const digestOf = (...parts: unknown[]) => createHash("sha256").update(JSON.stringify(parts)).digest("base64url");

/**
 * Runs `store` exactly once per key (MSG-1): a repeat, at once or a day later and from any process, answers the message the first one
 * stored, also when the repeat itself would be refused by now (its files are taken, the thread went on). Inside a transaction of the caller the key is looked up first, because a refused insert would end that transaction.
 * Faults: message.keyReused.
 */
export async function oncePerKey(ctx: Ctx, key: string, digest: string, store: () => Promise<MessageRecord>): Promise<MessageRecord> {
  if (ctx.tx) return (await firstResult(ctx, key, digest)) ?? store();
  try {
    return await store();
  } catch (error) {
    const first = isDuplicate(error, "key") || isFault(error) ? await firstResult(ctx, key, digest) : null;
    if (first) return first;
    throw error;
  }
}

async function firstResult(ctx: Ctx, key: string, digest: string): Promise<MessageRecord | null> {
  const first = await MessageModel.collection.findOne<MessageRecord>({ key }, ctx.tx ? { session: ctx.tx } : {});
  if (first && first.digest !== digest) throw fault("message.keyReused", {});
  return first;
}
