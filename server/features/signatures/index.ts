export { signatureChanged } from "./changeSignature.ts";
export { signatureOf } from "./signature.model.ts";
export { signaturesRoutes } from "./signatures.routes.ts";
