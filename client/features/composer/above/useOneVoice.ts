import { useQuery } from "@tanstack/react-query";
import type { Conversation } from "../../../../shared/conversations/conversation.schema.ts";
import { useNames } from "../../../platform/people.ts";
import { departmentsQuery, useMe } from "../../../platform/queries.ts";

/** The name of who alone answers this conversation, because its department wants one voice; null when this person may. */
export function useOneVoice({ ownerDepartmentId, assigneeId }: Conversation): string | null {
  const me = useMe();
  const { agent } = useNames();
  const { data } = useQuery(departmentsQuery);
  const strict = data?.find(({ id }) => id === ownerDepartmentId)?.onlyAssigneeAnswers ?? false;
  return strict && assigneeId && assigneeId !== me.id ? agent(assigneeId) : null;
}
