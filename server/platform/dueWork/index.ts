export { forgiveWork, oweWork, type Duty } from "./oweWork.ts";
export { startWorker, type Doer } from "./worker.ts";
export { WorkModel, type WorkRecord } from "./work.model.ts";
