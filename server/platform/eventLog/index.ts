export { append, appendAll, defineEvent, eventTypes, type Announced, type EventType } from "./append.ts";
export { EventModel, type EventRecord } from "./event.model.ts";
export { eventsOf } from "./eventsOf.ts";
export { followEvents, type Following } from "./followEvents.ts";
export { oldestUnread } from "./oldestUnread.ts";
export { startReader, type Reader } from "./reader.ts";
export { ReaderPositionModel, type ReaderPosition } from "./readerPosition.model.ts";
export { oweRetry, retryDoer } from "./retrySetAside.ts";
export { SetAsideEventModel, type SetAsideEvent } from "./setAsideEvent.model.ts";
