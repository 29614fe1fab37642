import { infiniteQueryOptions } from "@tanstack/react-query";
import type { AuditArea } from "../../../shared/audit/auditAreas.ts";
import type { AgentId } from "../../../shared/contract/ids.ts";
import { api } from "../../platform/api.ts";

/** What the audit trail is asked for; a number of a conversation asks for that conversation and nothing else. */
export interface AuditQuestion {
  area: AuditArea | "";
  /** Null: of everybody. */
  agentId: AgentId | null;
  since: string;
  until: string;
  number: string;
}

const isNumber = (text: string) => /^(WD-)?\d{1,9}$/i.test(text);

/** Nothing is kept: whoever looks at the audit trail looks at it as it is. */
export const auditQuery = ({ area, agentId, since, until, number }: AuditQuestion) =>
  infiniteQueryOptions({
    queryKey: ["audit", area, agentId, since, until, number],
    queryFn: ({ pageParam }) => {
      const page = { limit: 50, ...(pageParam ? { after: pageParam } : {}) };
      if (isNumber(number)) return api.audit.ofConversation({ number, ...page });
      return api.audit.list({
        ...page,
        ...(area ? { area } : {}),
        ...(agentId ? { agentId } : {}),
        ...(since ? { since: new Date(`${since}T00:00`).toISOString() } : {}),
        ...(until ? { until: new Date(new Date(`${until}T00:00`).getTime() + 86_400_000).toISOString() } : {}),
      });
    },
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });
