export { changeSignature, signatureChanged, type SignatureChange } from "./changeSignature.ts";
export { listSignatures, signatureOf } from "./signature.model.ts";
export { signaturesRoutes } from "./signatures.routes.ts";
