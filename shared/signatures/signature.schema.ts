import { z } from "zod";

const SignatureText = z.string().max(2000);

/** What stands under each answer of a mailbox, by the contact's language; an empty one stands nowhere. */
export const Signature = z.object({
  mailbox: z.string().describe("the address answers come from"),
  texts: z.strictObject({ en: SignatureText, "zh-CN": SignatureText }),
  version: z.number().int(),
});
export type Signature = z.infer<typeof Signature>;
