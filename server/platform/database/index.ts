export { connectDatabase, database, disconnectDatabase } from "./connectDatabase.ts";
export { inTransaction, isDuplicate } from "./inTransaction.ts";
export { afterCursor, cursorOf, pageOfRows, type Direction } from "./keyset.ts";
