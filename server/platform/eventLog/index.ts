export { append, defineEvent, type EventType } from "./append.ts";
export { EventModel, type EventRecord } from "./event.model.ts";
export { followEvents, type Following } from "./followEvents.ts";
export { startReader, type Reader } from "./reader.ts";
export { ReaderPositionModel, SetAsideEventModel } from "./readerPosition.model.ts";
