import { z } from "zod";
import { AgentId, Instant, MacroId, TeamId } from "../contract/ids.ts";
import { MessageText, Priority, Tag } from "../conversations/conversation.schema.ts";

/** Whose it is: one's own, a team's, or everybody's. */
export const MacroScope = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("personal") }),
  z.strictObject({ kind: z.literal("team"), teamId: TeamId }),
  z.strictObject({ kind: z.literal("everyone") }),
]);
export type MacroScope = z.infer<typeof MacroScope>;

/** What it does to a conversation, beside its words. */
export const MacroAction = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("status"), status: z.enum(["open", "pending", "onHold", "resolved"]) }),
  z.strictObject({ kind: z.literal("priority"), priority: Priority }),
  z.strictObject({ kind: z.literal("addTags"), tags: z.array(Tag).min(1).max(10) }),
  z.strictObject({ kind: z.literal("removeTags"), tags: z.array(Tag).min(1).max(10) }),
  z.strictObject({ kind: z.literal("assign"), to: z.union([z.enum(["me", "nobody"]), AgentId]) }),
  z.strictObject({ kind: z.literal("field"), key: z.string().min(1).max(40), value: z.string().max(500) }),
  z.strictObject({ kind: z.literal("nextStep"), text: z.string().trim().min(1).max(200) }),
  z.strictObject({ kind: z.literal("note"), text: MessageText }),
  z.strictObject({
    kind: z.literal("snooze"),
    until: z.union([
      z.literal("morning").describe("the department's next working morning"),
      z.literal("reply").describe("the contact writes, which wakes it in any case"),
      z.number().int().min(5).max(525_600).describe("so many minutes are over"),
    ]),
  }),
]);
export type MacroAction = z.infer<typeof MacroAction>;

const Words = z.string().max(10_000);
/** Words in each language. */
export const Texts = z.strictObject({ en: Words, "zh-CN": Words });

/** As somebody writes it: words in each language, what is missing in one falls back to the other; variables are filled when it is used. */
export const MacroInput = z.strictObject({
  name: z.string().trim().min(1).max(80),
  nameZh: z.string().trim().min(1).max(80).nullable().default(null),
  folder: z.string().trim().max(40).describe("empty: in no folder"),
  shortcut: z
    .string()
    .regex(/^[a-z0-9-]{0,20}$/)
    .describe("what one types after the slash; empty: its name finds it"),
  scope: MacroScope,
  texts: Texts,
  actions: z.array(MacroAction).max(10),
});
export type MacroInput = z.infer<typeof MacroInput>;

export const Macro = MacroInput.extend({
  id: MacroId,
  version: z.number().int(),
  uses: z.number().int(),
  usedAt: Instant.nullable(),
  changedBy: z.string(),
  mayChange: z.boolean(),
});
export type Macro = z.infer<typeof Macro>;
