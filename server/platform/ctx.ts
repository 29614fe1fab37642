import { randomBytes, randomUUID } from "node:crypto";
import type { ClientSession } from "mongodb";
import { Types } from "mongoose";
import type { Ability } from "../../shared/auth/abilities.ts";
import type { Language } from "../../shared/auth/agent.schema.ts";

/** On whose behalf something is done. Abilities and departments are those of this moment. */
export interface Actor {
  kind: "agent" | "contact" | "assistant" | "system";
  id: string | null;
  name: string;
  abilities: ReadonlySet<Ability>;
  departmentIds: readonly string[];
}

/** One request, signal or reaction on its way through: who asks, in which language, inside which transaction. */
export interface Ctx {
  actor: Actor;
  requestId: string;
  language: Language;
  /** The address a person acts from; missing for what the product does by itself. */
  from?: string | undefined;
  /** The Idempotency-Key header, where one came (MSG-1). */
  idempotencyKey?: string;
  tx?: ClientSession;
}

/** A context inside a transaction: writes with it happen together or not at all. */
export type Tx = Ctx & { tx: ClientSession };

/** The product acting by itself: reactions, due work, start-up. It holds no ability: commands for people refuse it. */
export const systemCtx = (name = "Waydesk"): Ctx => ({
  actor: { kind: "system", id: null, name, abilities: new Set(), departmentIds: [] },
  requestId: newKey(),
  language: "en",
});

let offset = 0;

/** The time, here and nowhere else (D8). */
export const now = () => new Date(Date.now() + offset);

/** Moves the clock of this process by so many milliseconds: for tests about time only. */
export const moveClock = (milliseconds: number) => {
  offset += milliseconds;
};

/** A new record's id. */
export const newId = () => new Types.ObjectId();

/** A key nobody else has. */
export const newKey = () => randomUUID();

/** A secret of `bytes` random bytes, URL-safe. */
export const newSecret = (bytes = 32) => randomBytes(bytes).toString("base64url");

/** A random share between 0 and 1, for spreading retries. */
export const jitter = () => randomBytes(4).readUInt32LE() / 0x1_0000_0000;
