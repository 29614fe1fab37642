import { toNodeHandler } from "better-auth/node";
import { Router } from "express";
import type { Request, Response } from "express";
import { RateLimiterMongo } from "rate-limiter-flexible";
import mongoose from "mongoose";
import { fault } from "../../../platform/fault.ts";
import { accounts } from "./accountLibrary.ts";

/** Guesses at one account are slowed down whatever addresses they come from (SEC-5): ten in a quarter of an hour. */
const perAccount = { points: 10, duration: 900 };

/** Sign-in, second factor, sign-out, reset and single sign-on, answered by the accounts library under /api/auth. */
export function accountRoutes() {
  const router = Router();
  const handle = toNodeHandler(accounts());
  const limiter = new RateLimiterMongo({
    storeClient: mongoose.connection.getClient(),
    dbName: mongoose.connection.name,
    tableName: "signInGuesses",
    ...perAccount,
  });
  router.post("/sign-in/email", async (request, response, next) => {
    const { body, email } = await readEmail(request);
    const guesses = await limiter.get(email);
    if (guesses && guesses.remainingPoints <= 0)
      return next(fault("request.tooMany", { retryAfterSeconds: Math.ceil(guesses.msBeforeNext / 1000) }));
    response.once("finish", () => void (response.statusCode === 401 ? limiter.penalty(email) : limiter.delete(email)).catch(next));
    return answer(request, response, body);
  });
  router.use((request, response) => answer(request, response));
  return router;

  function answer(request: Request, response: Response, body?: unknown) {
    // The library sees the address that express worked out; the header as sent would let anybody choose one.
    request.headers["x-forwarded-for"] = request.ip ?? "";
    if (body !== undefined) Object.assign(request, { body });
    return handle(request, response);
  }
}

const longestBody = 10_000;

/** The body of a sign-in, read once and handed on as read. */
async function readEmail(request: AsyncIterable<Buffer>) {
  let text = "";
  for await (const part of request) {
    text += part.toString("utf8");
    if (text.length > longestBody) throw fault("request.tooLarge", { limitBytes: longestBody });
  }
  const body = parse(text);
  const { email } = body as { email?: unknown };
  return { body, email: typeof email === "string" ? email.trim().toLowerCase().slice(0, 254) : "" };
}

function parse(text: string): object {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === "object" && body !== null ? body : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
