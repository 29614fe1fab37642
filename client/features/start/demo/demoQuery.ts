import { queryOptions } from "@tanstack/react-query";
import { api } from "../../../platform/api.ts";

const everyMs = 700;

/** The demo desk's state, asked again while it fills: nobody is signed in to be told. Null on any other desk. */
export const demoQuery = queryOptions({
  queryKey: ["demo"],
  queryFn: async () => (await api.demo.state()).demo,
  staleTime: 0,
  refetchInterval: ({ state: { data } }) => (data && data.filled.done < data.filled.of ? everyMs : false),
});
