import { notifyManager, QueryClient, queryOptions, useQuery } from "@tanstack/react-query";
import type { Ability } from "../../shared/auth/abilities.ts";
import type { Contact } from "../../shared/contacts/contact.schema.ts";
import { api, isFault, isUnreached } from "./api.ts";

/** What was asked and is still good. Live signals keep it right, so nothing is asked again by time alone. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => (isFault(error) && !isUnreached(error) ? false : count < 2),
      retryDelay: (count) => 500 * 2 ** count,
    },
  },
});

// Answers that came together are told in one task, and so drawn once: by itself each would be told, and drawn, in a task of its own (UI-3).
const untold: (() => void)[] = [];
notifyManager.setScheduler((tell) => {
  if (untold.push(tell) === 1) setTimeout(() => untold.splice(0).forEach(told), 0);
});

/** Who fails at hearing it keeps it from nobody else. */
function told(tell: () => void) {
  try {
    tell();
  } catch (error) {
    reportError(error);
  }
}

export const meQuery = queryOptions({ queryKey: ["me"], queryFn: () => api.auth.me(), staleTime: Infinity });
export const departmentsQuery = queryOptions({
  queryKey: ["departments"],
  queryFn: async () => (await api.departments.list()).items,
  staleTime: 300_000,
});
export const agentsQuery = queryOptions({ queryKey: ["agents"], queryFn: allAgents, staleTime: 300_000 });
export const contactQuery = (contact: { id: Contact["id"]; name: string }) =>
  // The name is a part of the key: a visitor who says a name is read afresh.
  queryOptions({ queryKey: ["contact", contact.id, contact.name], queryFn: () => api.contacts.get({ id: contact.id }) });
/** A company by its name, with the desk's own fields of it. */
export const organisationQuery = (name: string) =>
  queryOptions({ queryKey: ["organisation", name], queryFn: () => api.contacts.organisation({ name }) });
export const countsQuery = queryOptions({ queryKey: ["counts"], queryFn: () => api.conversations.counts() });

/** The signed-in person; screens behind the sign-in are drawn only once it is known. */
export function useMe() {
  const { data } = useQuery(meQuery);
  if (!data) throw new Error("drawn before the person was known");
  return data;
}

/** True when the signed-in person's role holds the ability; on a record the record's own `abilities` decide. */
export const useCan = (ability: Ability) => useMe().abilities.includes(ability);

async function allAgents() {
  const agents = [];
  let after: string | undefined;
  do {
    const { items, next } = await api.auth.listAgents({ limit: 100, ...(after ? { after } : {}) });
    agents.push(...items);
    after = next ?? undefined;
  } while (after && agents.length < 2000);
  return agents;
}
