import { z } from "zod";
import { endpoint } from "../contract/endpoint.ts";
import { faultsOf } from "../contract/faults.ts";
import { DutyId, SetAsideEventId } from "../contract/ids.ts";
import { pageOf, PageQuery } from "../contract/page.ts";
import { DeadDuty, Operations, SetAsideEvent } from "./operations.schema.ts";

const tags = ["operations"];
const Reason = z.string().trim().min(3).max(500).describe("why it is not wanted any more; kept in the event log");

export const operationsApi = {
  overview: endpoint("operations.read")
    .route({ method: "GET", path: "/operations", tags, summary: "Readers, due work and engines as they are now" })
    .output(Operations),
  listSetAside: endpoint("operations.read")
    .route({ method: "GET", path: "/set-aside-events", tags, summary: "Events a reader could not take, newest first" })
    .input(PageQuery)
    .output(pageOf(SetAsideEvent)),
  retrySetAside: endpoint("operations.retry")
    .route({ method: "PUT", path: "/set-aside-events/{id}/retry", tags, summary: "Hand a set-aside event to its reader again" })
    .input(z.strictObject({ id: SetAsideEventId }))
    .output(SetAsideEvent)
    .errors(faultsOf("record.notFound")),
  dismissSetAside: endpoint("operations.retry")
    .route({ method: "PUT", path: "/set-aside-events/{id}/dismissal", tags, summary: "Dismiss a set-aside event, with the reason" })
    .input(z.strictObject({ id: SetAsideEventId, reason: Reason }))
    .output(SetAsideEvent)
    .errors(faultsOf("record.notFound")),
  listDead: endpoint("operations.read")
    .route({ method: "GET", path: "/dead-duties", tags, summary: "Due work that failed for good, newest first" })
    .input(PageQuery)
    .output(pageOf(DeadDuty)),
  retryDead: endpoint("operations.retry")
    .route({ method: "PUT", path: "/dead-duties/{id}/retry", tags, summary: "Owe a dead duty again, with all its tries" })
    .input(z.strictObject({ id: DutyId }))
    .output(DeadDuty)
    .errors(faultsOf("record.notFound", "duty.owedAlready")),
  dismissDead: endpoint("operations.retry")
    .route({ method: "PUT", path: "/dead-duties/{id}/dismissal", tags, summary: "Dismiss a dead duty, with the reason" })
    .input(z.strictObject({ id: DutyId, reason: Reason }))
    .output(DeadDuty)
    .errors(faultsOf("record.notFound")),
};
