export { connectDatabase, database, disconnectDatabase } from "./connectDatabase.ts";
export { inTransaction, isDuplicate } from "./inTransaction.ts";
export { cursorOf, pageFilter, pageOfRows, type Direction } from "./keyset.ts";
