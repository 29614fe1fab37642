import { os } from "../../platform/http/procedures.ts";
import { changeSignature } from "./changeSignature.ts";
import { listSignatures } from "./signature.model.ts";

export const signaturesRoutes = os.signatures.router({
  list: os.signatures.list.handler(async () => ({ items: await listSignatures() })),
  change: os.signatures.change.handler(({ input, context }) => changeSignature(context.ctx, input)),
});
