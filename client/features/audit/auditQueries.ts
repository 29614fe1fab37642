import { infiniteQueryOptions } from "@tanstack/react-query";
import type { AuditArea } from "../../../shared/audit/auditAreas.ts";
import type { AgentId } from "../../../shared/contract/ids.ts";
import { api } from "../../platform/api.ts";
import { startOfDay } from "../../platform/text/zoneFields.ts";

/** What the audit trail is asked for; a number of a conversation asks for that conversation and nothing else. */
export interface AuditQuestion {
  area: AuditArea | "readings" | "";
  /** Null: of everybody. */
  agentId: AgentId | null;
  since: string;
  until: string;
  number: string;
}

const isNumber = (text: string) => /^(WD-)?\d{1,9}$/i.test(text);

/** Nothing is kept: whoever looks at the audit trail looks at it as it is. */
/** Who looked at whose personal data: a list of its own. */
export const isOfReadings = ({ area, number }: AuditQuestion) => area === "readings" && !isNumber(number);

const period = ({ since, until }: AuditQuestion) => ({
  ...(since ? { since: startOfDay(since) } : {}),
  ...(until ? { until: startOfDay(until, 1) } : {}),
});

export const readingsQuery = (question: AuditQuestion) =>
  infiniteQueryOptions({
    queryKey: ["readings", question.agentId, question.since, question.until],
    queryFn: ({ pageParam }) =>
      api.audit.readings({
        limit: 50,
        ...(pageParam ? { after: pageParam } : {}),
        ...(question.agentId ? { agentId: question.agentId } : {}),
        ...period(question),
      }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
    enabled: isOfReadings(question),
    staleTime: 0,
  });

export const auditQuery = (question: AuditQuestion) => {
  const { area, agentId, since, until, number } = question;
  return infiniteQueryOptions({
    queryKey: ["audit", area, agentId, since, until, number],
    queryFn: ({ pageParam }) => {
      const page = { limit: 50, ...(pageParam ? { after: pageParam } : {}) };
      if (isNumber(number)) return api.audit.ofConversation({ number, ...page });
      return api.audit.list({
        ...page,
        ...(area && area !== "readings" ? { area } : {}),
        ...(agentId ? { agentId } : {}),
        ...period(question),
      });
    },
    enabled: !isOfReadings(question),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });
};
