import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { helpRoutes } from "../knowledge-base/server/index.ts";
import express, { type ErrorRequestHandler, type RequestHandler } from "express";
import helmet from "helmet";
import { accountRoutes } from "./features/auth/index.ts";
import { chatFileRoutes } from "./features/channels/chat/index.ts";
import { mailFrameRoutes } from "./features/channels/email/index.ts";
import { findOrganisation } from "./features/departments/index.ts";
import { attachmentRoutes } from "./features/conversations/index.ts";
import { resolveActor } from "./features/auth/index.ts";
import { healthRoutes } from "./platform/health/healthRoutes.ts";
import { apiHandlers, isForContract } from "./platform/http/apiHandlers.ts";
import { apiPages } from "./platform/http/apiPages.ts";
import { pages } from "./platform/http/pages.ts";
import { isOwnOrigin } from "./platform/http/ownOrigin.ts";
import { contentPolicy } from "./platform/http/contentPolicy.ts";
import { languageOf } from "./platform/http/languageOf.ts";
import { fault, presentFault } from "./platform/fault.ts";
import { log } from "./platform/log.ts";
import { newKey } from "./platform/ctx.ts";
import { env, publicUrl } from "./platform/settings.ts";
import { routes } from "./routes.ts";

/** Everything HTTP: the contract first, by its own door, for what it does not know and for all else the app. */
export function makeApp(isLeaving: () => boolean): RequestListener {
  const app = makePages(isLeaving);
  const door = apiHandlers(routes, resolveActor);
  return (request, response) => {
    if (!isForContract(request.url ?? "")) return void app(request, response);
    door(request, response).then(
      (answered) => answered || app(request, response),
      (error: unknown) => refuse(error, request, response),
    );
  };
}

/** What is not the contract, in the order a request passes: safety, health, accounts, files, pages, then our own 404 and error shape. */
function makePages(isLeaving: () => boolean) {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", env.TRUST_PROXY);
  app.use(
    helmet({ contentSecurityPolicy: contentPolicy, crossOriginResourcePolicy: { policy: "cross-origin" }, strictTransportSecurity: false }),
  );
  app.use(healthRoutes(isLeaving));
  app.use(chatFileRoutes());
  app.use(refuseForeignOrigins);
  app.use("/api/auth", accountRoutes());
  app.use(apiPages());
  app.use(attachmentRoutes(resolveActor));
  app.use(mailFrameRoutes(resolveActor));
  app.use(helpRoutes(helpDesk));
  app.use(pages());
  app.use((_request, _response, next) => next(fault("request.noSuchPath", {})));
  app.use(answerFault);
  return app;
}

/** Whose help center it is, in the reader's language. */
async function helpDesk(language: string) {
  const { name = "Waydesk", nameZh = null } = (await findOrganisation()) ?? {};
  return { name: language === "zh-CN" ? (nameZh ?? name) : name, origin: publicUrl(), mailAddress: env.MAIL_ADDRESS };
}

/** A request that changes something and comes from a foreign page is refused, whatever cookies it carries (SEC-6). */
const refuseForeignOrigins: RequestHandler = (request, _response, next) => {
  const harmless = request.method === "GET" || request.method === "HEAD" || request.method === "OPTIONS";
  next(harmless || isOwnOrigin(request.headers) ? undefined : fault("request.foreignOrigin", {}));
};

const answerFault: ErrorRequestHandler = (error: unknown, request, response, _next) => refuse(error, request, response);

function refuse(error: unknown, request: IncomingMessage, response: ServerResponse) {
  const requestId = newKey();
  const shape = presentFault(error, languageOf(request.headers["accept-language"]) ?? "en", requestId);
  if (shape.status >= 500) log.error({ err: error, requestId, path: request.url?.split("?")[0] }, "request failed");
  if (response.headersSent) return void response.destroy();
  response.writeHead(shape.status, { "content-type": "application/json" }).end(JSON.stringify(shape));
}
