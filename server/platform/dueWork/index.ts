export { forgiveWork, oweWork, type Duty } from "./oweWork.ts";
export { startWorker, type Doer } from "./worker.ts";
export { WorkModel } from "./work.model.ts";
