import { defineEvent } from "../../platform/eventLog/index.ts";

/** A job came further, ended, or was stopped. */
export const bulkMoved = defineEvent<{ jobId: string; agentId: string }>("bulk.moved");
