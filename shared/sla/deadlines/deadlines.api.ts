import { z } from "zod";
import { endpoint } from "../../contract/endpoint.ts";
import { faultsOf } from "../../contract/faults.ts";
import { Deadline, DeadlineInput } from "./deadline.schema.ts";

const tags = ["deadlines"];
const Key = z.string().regex(/^[A-Za-z0-9]{2,40}$/);

export const deadlinesApi = {
  list: endpoint("policy.read")
    .route({ method: "GET", path: "/deadlines", tags, summary: "Deadlines from outside, with their sources; which of them are on" })
    .output(z.object({ items: z.array(Deadline) })),
  change: endpoint("policy.manage")
    .route({ method: "PUT", path: "/deadlines/{id}", tags, summary: "Edit a deadline, turn it on or off: a new version" })
    .input(DeadlineInput.extend({ id: Key, seenVersion: z.number().int() }))
    .output(Deadline)
    .errors(faultsOf("record.notFound", "rules.changed")),
};
