import { z } from "zod";
import { endpoint } from "../contract/endpoint.ts";
import { faultsOf } from "../contract/faults.ts";
import { ConversationId, DepartmentId, Instant, NotificationId } from "../contract/ids.ts";
import { pageOf, PageQuery } from "../contract/page.ts";
import { ConversationRow } from "../conversations/conversation.schema.ts";
import { Ladder, LadderStep } from "./ladder.schema.ts";
import { Notification } from "./notification.schema.ts";

const tags = ["escalation"];

/** A step as it went on one conversation; a failed one is tried again by itself and says why meanwhile (LAD-2). */
export const LadderRun = z.object({
  step: LadderStep,
  state: z.enum(["waiting", "done", "failed"]),
  error: z.string().nullable(),
  reachedAt: Instant,
  doneAt: Instant.nullable(),
});

export const escalationApi = {
  ladder: endpoint("ladder.read")
    .route({ method: "GET", path: "/departments/{departmentId}/ladder", tags, summary: "The steps of a department" })
    .input(z.strictObject({ departmentId: DepartmentId }))
    .output(Ladder)
    .errors(faultsOf("record.notFound")),
  changeLadder: endpoint("ladder.manage")
    .route({ method: "PUT", path: "/departments/{departmentId}/ladder", tags, summary: "Change them" })
    .input(Ladder)
    .output(Ladder)
    .errors(faultsOf("record.notFound", "ladder.stepTwice")),
  runs: endpoint("ladder.read")
    .route({ method: "GET", path: "/conversations/{id}/ladder-runs", tags, summary: "The steps a conversation has reached" })
    .input(z.strictObject({ id: ConversationId }))
    .output(z.object({ items: z.array(LadderRun) }))
    .errors(faultsOf("record.notFound")),
  atRisk: endpoint("conversation.read")
    .route({ method: "GET", path: "/conversations-at-risk", tags, summary: "What I may read that breaches soon, soonest first" })
    .input(PageQuery.extend({ withinMinutes: z.coerce.number().int().min(1).max(1440).default(60) }))
    .output(pageOf(ConversationRow)),
  notifications: endpoint("signedIn")
    .route({ method: "GET", path: "/me/notifications", tags, summary: "What I was told, newest first" })
    .input(PageQuery)
    .output(pageOf(Notification).extend({ unread: z.number().int().describe("counted up to 100") })),
  markRead: endpoint("signedIn")
    .route({ method: "PUT", path: "/me/notifications/{id}/reading", tags, summary: "I have seen one and all before it" })
    .input(z.strictObject({ id: NotificationId }))
    .output(z.object({ unread: z.number().int() }))
    .errors(faultsOf("record.notFound")),
};
