import { z } from "zod";
import { endpoint } from "../contract/endpoint.ts";
import { faultsOf } from "../contract/faults.ts";
import { BulkJobId } from "../contract/ids.ts";
import { pageOf, PageQuery } from "../contract/page.ts";
import { BulkAct, BulkJob, BulkRow, bulkRowStates, BulkSource } from "./bulk.schema.ts";

const path = "/bulk-jobs/{id}" as const;
const tags = ["bulk"];
const One = z.strictObject({ id: BulkJobId });

export const bulkApi = {
  start: endpoint("bulk.run")
    .route({ method: "POST", path: "/bulk-jobs", tags, successStatus: 201, summary: "Do one thing to many conversations, as a job" })
    .input(z.strictObject({ act: BulkAct, source: BulkSource }))
    .output(BulkJob)
    .errors(faultsOf("record.notFound")),
  list: endpoint("bulk.run")
    .route({ method: "GET", path: "/bulk-jobs", tags, summary: "My jobs, newest first" })
    .input(PageQuery)
    .output(pageOf(BulkJob)),
  get: endpoint("bulk.run")
    .route({ method: "GET", path, tags, summary: "One of my jobs" })
    .input(One)
    .output(BulkJob)
    .errors(faultsOf("record.notFound")),
  rows: endpoint("bulk.run")
    .route({ method: "GET", path: `${path}/rows`, tags, summary: "What became of each conversation" })
    .input(PageQuery.extend({ id: BulkJobId, state: z.enum(bulkRowStates) }))
    .output(pageOf(BulkRow))
    .errors(faultsOf("record.notFound")),
  stop: endpoint("bulk.run")
    .route({ method: "PUT", path: `${path}/stop`, tags, summary: "Stop; what is done stays done" })
    .input(One)
    .output(BulkJob)
    .errors(faultsOf("record.notFound")),
  undo: endpoint("bulk.run")
    .route({ method: "PUT", path: `${path}/undo`, tags, summary: "Put back what nobody has changed since" })
    .input(One)
    .output(BulkJob)
    .errors(faultsOf("record.notFound", "bulk.notUndoable")),
};
