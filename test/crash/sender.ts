import { setTimeout as pause } from "node:timers/promises";
import type { DeskClient } from "../support/deskClient.ts";
import type { SendJob } from "./crashPlan.ts";

export interface Acknowledged {
  id: string;
  seq: number;
  text: string;
  conversationId: string;
}

export type Sent = { job: SendJob; acknowledged: Acknowledged } | { job: SendJob; givenUp: true };

/** Brings one message in as a careful client does: the same key again until there is an answer. */
export async function send(desk: DeskClient, conversationId: string, job: SendJob): Promise<Sent> {
  for (;;) {
    const answer = await attempt(desk, conversationId, job);
    if (answer) return { job, acknowledged: answer };
    if (job.givesUp) return { job, givenUp: true };
    await pause(100);
  }
}

/** Nothing for an unclear outcome: no connection, cut off, or a server that cannot just now. A refusal is a fault of the test. */
async function attempt(desk: DeskClient, conversationId: string, { key, text }: SendJob): Promise<Acknowledged | undefined> {
  const answer = await desk
    .ask("POST", `/conversations/${conversationId}/messages`, { kind: "note", text }, { "idempotency-key": key })
    .catch(() => undefined); // the server was killed under it
  if (answer?.status === 201) return answer.body as Acknowledged;
  if (answer && answer.status < 500) throw new Error(`refused with ${answer.status}: ${JSON.stringify(answer.body)}`);
  return undefined;
}
