import { z } from "zod";
import { endpoint } from "../contract/endpoint.ts";
import { faultsOf } from "../contract/faults.ts";
import { HookId } from "../contract/ids.ts";
import { Hook, NewHook } from "./hook.schema.ts";

const tags = ["escalation"];
const One = z.strictObject({ id: HookId });

export const hooksApi = {
  list: endpoint("ladder.read")
    .route({ method: "GET", path: "/hooks", tags, summary: "The systems a ladder may call" })
    .output(z.object({ items: z.array(Hook) })),
  add: endpoint("ladder.manage")
    .route({ method: "POST", path: "/hooks", tags, successStatus: 201, summary: "Add one; a webhook's secret is shown this once" })
    .input(NewHook)
    .output(Hook.extend({ secret: z.string().nullable().describe("signs each message, HMAC-SHA-256") }))
    .errors(faultsOf("hook.notAllowed", "hook.tooMany")),
  remove: endpoint("ladder.manage")
    .route({ method: "DELETE", path: "/hooks/{id}", tags, summary: "Remove one no ladder calls" })
    .input(One)
    .output(z.object({}))
    .errors(faultsOf("record.notFound", "hook.inUse")),
  attempt: endpoint("ladder.manage")
    .route({ method: "POST", path: "/hooks/{id}/attempts", tags, summary: "Send an example now and say what came back" })
    .input(One)
    .output(z.object({ ok: z.boolean(), answer: z.string().describe("the status, or what went wrong"), milliseconds: z.number() }))
    .errors(faultsOf("record.notFound")),
};
