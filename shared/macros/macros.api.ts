import { z } from "zod";
import { endpoint } from "../contract/endpoint.ts";
import { faultsOf } from "../contract/faults.ts";
import { ConversationId, IdempotencyKey, MacroId } from "../contract/ids.ts";
import { pageOf, PageQuery } from "../contract/page.ts";
import { Macro, MacroInput } from "./macro.schema.ts";

const tags = ["macros"];
const path = "/macros/{id}" as const;
const actFaults = faultsOf(
  "record.notFound",
  "conversation.onlyShown",
  "conversation.statusRefused",
  "conversation.fieldsMissing",
  "agent.cannotHold",
  "message.keyReused",
  "message.placesLeft",
);

export const macrosApi = {
  list: endpoint("conversation.note")
    .route({ method: "GET", path: "/macros", tags, summary: "Macros I may use, by name: mine, my teams', everybody's" })
    .input(PageQuery.extend({ all: z.stringbool().or(z.boolean()).default(false).describe("every team's, for who manages macros") }))
    .output(pageOf(Macro)),
  add: endpoint("conversation.note")
    .route({ method: "POST", path: "/macros", tags, successStatus: 201, summary: "Add one; a team's or everybody's needs macro.manage" })
    .input(MacroInput)
    .output(Macro)
    .errors(faultsOf("record.notFound", "macro.shortcutTaken", "macro.unknownNames")),
  change: endpoint("conversation.note")
    .route({ method: "PUT", path, tags, summary: "Change one I may change" })
    .input(MacroInput.extend({ id: MacroId, seenVersion: z.number().int() }))
    .output(Macro)
    .errors(faultsOf("record.notFound", "rules.changed", "macro.shortcutTaken", "macro.unknownNames")),
  remove: endpoint("conversation.note")
    .route({ method: "DELETE", path, tags, summary: "Remove one; what it did stays" })
    .input(z.strictObject({ id: MacroId }))
    .output(z.object({ removed: z.literal(true) }))
    .errors(faultsOf("record.notFound")),
  apply: endpoint("conversation.note")
    .route({
      method: "POST",
      path: "/conversations/{id}/macros",
      tags,
      summary: "Do what a macro does, all of it or nothing, once per key; its words are the writer's to send",
    })
    .input(z.strictObject({ id: ConversationId, macroId: MacroId, key: IdempotencyKey.optional() }))
    .output(z.object({ did: z.number().int().describe("actions that changed something; 0 leaves nothing to undo") }))
    .errors({ ...actFaults, ...faultsOf("message.keyMissing") }),
  undo: endpoint("conversation.note")
    .route({
      method: "PUT",
      path: "/me/macro-uses/{key}/undoing",
      tags,
      summary: "Take back what a macro did, while nobody changed it since",
    })
    .input(z.strictObject({ key: IdempotencyKey }))
    .output(z.object({ undone: z.literal(true) }))
    .errors({ ...actFaults, ...faultsOf("macro.changedSince") }),
};
