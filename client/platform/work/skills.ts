import { queryOptions } from "@tanstack/react-query";
import { api } from "../api.ts";

/** Every skill that somebody has or routing asks for. Under the people's key: told afresh with them by `people:changed`. */
export const skillsQuery = queryOptions({
  queryKey: ["agents", "skills"],
  queryFn: async () => (await api.skills.list()).items,
  staleTime: 60_000,
});
