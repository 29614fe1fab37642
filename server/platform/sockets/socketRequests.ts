import type { Socket } from "socket.io";
import type { z } from "zod";
import type { Ability } from "../../../shared/auth/abilities.ts";
import { wireLimits } from "../../../shared/contract/wire.ts";
import { now, type Ctx } from "../ctx.ts";
import { fault, isFault, presentFault } from "../fault.ts";
import { requireNeeds } from "../http/procedures.ts";
import { log } from "../log.ts";

/** A request a socket may send: what it needs of its sender (SEC-1), the shape of its input (SEC-3), and what it does. */
export interface SocketRequest<Input extends z.ZodType = z.ZodType> {
  needs: Ability | "signedIn" | "public";
  input: Input;
  run(socket: Socket, ctx: Ctx, input: z.infer<Input>): Promise<unknown>;
}

export const socketRequest = <Input extends z.ZodType>(request: SocketRequest<Input>) => request as unknown as SocketRequest;
export type SocketRequests = Record<string, SocketRequest>;

/** Answers the requests of one socket: `{ ok: true, data }` or `{ ok: false, fault }`, never nothing; a flood is refused (wireLimits). */
export function answerRequests(socket: Socket, requests: SocketRequests, ctxOf: () => Ctx) {
  const allowed = minuteBudget();
  for (const [name, request] of Object.entries(requests)) {
    socket.on(name, (input: unknown, acknowledge: unknown) => void answer(name, request, input, acknowledge));
  }

  async function answer(name: string, request: SocketRequest, input: unknown, acknowledge: unknown) {
    const reply = typeof acknowledge === "function" ? (acknowledge as (answer: unknown) => void) : () => {};
    const ctx = ctxOf();
    try {
      if (!allowed()) throw fault("request.tooMany", { retryAfterSeconds: 60 });
      requireNeeds(ctx, request.needs);
      reply({ ok: true, data: (await request.run(socket, ctx, readInput(request, input))) ?? null });
    } catch (error) {
      if (!isFault(error)) log.error({ err: error, request: name, requestId: ctx.requestId }, "socket request failed");
      reply({ ok: false, fault: presentFault(error, ctx.language, ctx.requestId) });
    }
  }
}

function readInput(request: SocketRequest, input: unknown) {
  const read = request.input.safeParse(input);
  if (read.success) return read.data;
  throw fault("request.invalid", { issues: read.error.issues.map(({ path, message }) => ({ path: path.join("."), message })) });
}

function minuteBudget() {
  let left = wireLimits.requestsPerMinute;
  let resetAt = now().getTime() + 60_000;
  return () => {
    if (now().getTime() > resetAt) [left, resetAt] = [wireLimits.requestsPerMinute, now().getTime() + 60_000];
    return left-- > 0;
  };
}
