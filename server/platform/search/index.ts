export { pingSearch, searchEngine, useSearch, type SearchAt } from "./searchEngine.ts";
