export { connectDatabase, database, disconnectDatabase, onDisconnect } from "./connectDatabase.ts";
export { inTransaction, isDuplicate } from "./inTransaction.ts";
export { cursorOf, pageFilter, pageOfRows, type Direction } from "./keyset.ts";
export { noteDone, wasDone } from "./onceEver.ts";
export { rememberFor } from "./rememberFor.ts";
