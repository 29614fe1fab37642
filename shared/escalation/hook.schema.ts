import { z } from "zod";
import { HookId, Instant } from "../contract/ids.ts";

/** Another system a ladder calls: by a signed message, or by a line in a chat that takes `{ "text": … }`. */
export const hookKinds = ["webhook", "chat"] as const;

/** As it is shown: where it leads is named by its host only, because the rest of the address is often the key to it (SEC-9). */
export const Hook = z.object({
  id: HookId,
  name: z.string(),
  kind: z.enum(hookKinds),
  host: z.string(),
  createdAt: Instant,
  createdBy: z.string(),
});
export type Hook = z.infer<typeof Hook>;

export const NewHook = z.strictObject({
  name: z.string().trim().min(1).max(80),
  kind: z.enum(hookKinds),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .describe("https; plain http is for an operator's own network"),
});
export type NewHook = z.infer<typeof NewHook>;
