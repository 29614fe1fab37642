import { z } from "zod";
import { endpoint } from "../contract/endpoint.ts";
import { faultsOf } from "../contract/faults.ts";
import { Signature } from "./signature.schema.ts";

const tags = ["signatures"];

export const signaturesApi = {
  list: endpoint("department.read")
    .route({ method: "GET", path: "/signatures", tags, summary: "What stands under the answers of each mailbox" })
    .output(z.object({ items: z.array(Signature) })),
  change: endpoint("signature.manage")
    .route({ method: "PUT", path: "/signatures", tags, summary: "Change it; it is put in when a mail leaves" })
    .input(Signature.omit({ version: true }).extend({ seenVersion: z.number().int() }).strict())
    .output(Signature)
    .errors(faultsOf("record.notFound", "rules.changed", "variable.unsure")),
};
