import { OpenAPIGenerator } from "@orpc/openapi";
import { ZodToJsonSchemaConverter } from "@orpc/zod/zod4";
import { Router } from "express";
import { contract } from "../../../shared/contract/contract.ts";
import { FaultShape } from "../../../shared/contract/faults.ts";
import { apiPage } from "./apiPage.ts";

type Document = Awaited<ReturnType<OpenAPIGenerator["generate"]>>;
let made: Promise<Document> | undefined;

/** The OpenAPI 3.1 document of the contract, made once. */
export const openApi = () => (made ??= generate());

/** `/api/v1/openapi.json` and the page people read at `/api/v1/docs`. */
export function apiPages() {
  const router = Router();
  router.get("/api/v1/openapi.json", async (_request, response) => void response.json(await openApi()));
  router.get("/api/v1/docs", async (_request, response) => void response.type("html").send(apiPage(await openApi())));
  return router;
}

function generate(): Promise<Document> {
  return new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] }).generate(contract, {
    info: {
      title: "Waydesk",
      version: "1",
      description:
        "Everything the console does. Sign in with a personal token: `Authorization: Bearer wdk_…`. Each refusal has one shape: code, status, message in your language (Accept-Language), data.",
    },
    servers: [{ url: "/api/v1" }],
    security: [{ token: [] }],
    components: {
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "A personal API token; it can do at most what its owner may." },
      },
    },
    commonSchemas: { Fault: { schema: FaultShape } },
  });
}
