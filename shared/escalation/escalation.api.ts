import { z } from "zod";
import { Condition } from "../conditions/condition.schema.ts";
import { endpoint } from "../contract/endpoint.ts";
import { faultsOf } from "../contract/faults.ts";
import { AgentId, ConversationId, DepartmentId, Instant, LadderRunId, NotificationId } from "../contract/ids.ts";
import { pageOf, PageQuery } from "../contract/page.ts";
import { ConversationRow } from "../conversations/conversation.schema.ts";
import { dutyGaps, dutyWays } from "../duty/dutyWords.ts";
import { ChangeLadder, Ladder, LadderStep, Reached, SavedLadder } from "./ladder.schema.ts";
import { NoticeSettings } from "./noticeSettings.schema.ts";
import { Notification } from "./notification.schema.ts";

const tags = ["escalation"];

const State = z.enum(["waiting", "done", "failed"]);
const RunState = z.enum([...State.options, "passedOver"]);

/** A step as it went on one conversation; a failed one is tried again by itself and says why meanwhile (LAD-2). */
export const LadderRun = z.object({
  step: LadderStep,
  because: z.string().describe("a clock's kind, or what else reached it"),
  share: z.number().nullable(),
  state: RunState,
  unmet: z.array(Condition).describe("of a step that was passed over: what did not hold when it was due (LAD-4)"),
  error: z.string().nullable().describe("a fault's code, or words"),
  errorData: z.record(z.string(), z.unknown()).describe("what that fault's sentence names"),
  reachedAt: Instant,
  doneAt: Instant.nullable(),
  told: z.array(z.string()).describe("the people it told, by name"),
  instead: z.object({ gap: z.enum(dutyGaps), by: z.enum(dutyWays) }).nullable(),
  calls: z.array(
    z.object({ name: z.string(), state: State, error: z.string().nullable(), tries: z.number().int(), doneAt: Instant.nullable() }),
  ),
});
export type LadderRun = z.infer<typeof LadderRun>;

/** A step a conversation will reach if nothing changes. */
export const StepAhead = z.object({
  step: LadderStep,
  because: z.string(),
  at: Instant.nullable().describe("null while its clock is paused"),
});
export type StepAhead = z.infer<typeof StepAhead>;

const Named = z.object({ id: ConversationId, number: z.string(), subject: z.string() });

/** A step on one of the conversations behind a figure. */
export const StepRun = LadderRun.pick({ because: true, share: true, state: true, reachedAt: true }).extend({
  id: LadderRunId,
  conversation: Named,
});
export type StepRun = z.infer<typeof StepRun>;

/** What steps would have done by clocks that began in a time, by departures and by transfers that came back. */
export const LadderTrial = z.object({
  looked: z.number().int().describe("clocks the department held, and transfers that came back to it"),
  complete: z.boolean().describe("false: only the newest 2,000 clocks and 500 transfers were looked at"),
  steps: z.array(
    z.object({
      stepId: z.string(),
      count: z.number().int(),
      passedOver: z.number().int().describe("so many of them"),
      examples: z
        .array(z.object({ conversation: Named, at: Instant, passedOver: z.boolean() }))
        .describe("at most twenty that the caller may read"),
    }),
  ),
});
export type LadderTrial = z.infer<typeof LadderTrial>;

export const escalationApi = {
  ladder: endpoint("ladder.read")
    .route({ method: "GET", path: "/departments/{departmentId}/ladder", tags, summary: "The steps of a department" })
    .input(z.strictObject({ departmentId: DepartmentId }))
    .output(SavedLadder)
    .errors(faultsOf("record.notFound")),
  figures: endpoint("ladder.read")
    .route({ method: "GET", path: "/departments/{departmentId}/ladder-figures", tags, summary: "How often each step was reached lately" })
    .input(z.strictObject({ departmentId: DepartmentId }))
    .output(
      z.object({
        days: z.number().int(),
        most: z.number().int().describe("nothing is counted beyond it"),
        reached: z.array(
          z.object({ stepId: z.string(), count: z.number().int(), passedOver: z.number().int().describe("so many of them") }),
        ),
        failing: z.number().int().describe("steps that are tried again now"),
      }),
    )
    .errors(faultsOf("record.notFound")),
  stepRuns: endpoint("ladder.read")
    .route({
      method: "GET",
      path: "/departments/{departmentId}/ladder-steps/{stepId}/runs",
      tags,
      summary: "The conversations behind a figure that I may read: where a step was reached lately, newest first",
    })
    .input(PageQuery.extend({ departmentId: DepartmentId, stepId: LadderStep.shape.id }))
    .output(pageOf(StepRun))
    .errors(faultsOf("record.notFound")),
  tryOut: endpoint("ladder.manage")
    .route({
      method: "POST",
      path: "/departments/{departmentId}/ladder-trials",
      tags,
      summary: "What steps that nobody has saved would have done in a time that is past; changes nothing",
    })
    .input(Ladder.extend({ from: Instant, to: Instant.describe("of clocks that began in it; a long time is asked for piece by piece") }))
    .output(LadderTrial)
    .errors(faultsOf("record.notFound", "conditions.me")),
  changeLadder: endpoint("ladder.manage")
    .route({ method: "PUT", path: "/departments/{departmentId}/ladder", tags, summary: "Change them" })
    .input(ChangeLadder)
    .output(SavedLadder)
    .errors(
      faultsOf("record.notFound", "ladder.changed", "ladder.stepTwice", "ladder.fieldsMissing", "transfer.notPossible", "conditions.me"),
    ),
  runs: endpoint("ladder.read")
    .route({
      method: "GET",
      path: "/conversations/{id}/ladder-runs",
      tags,
      summary: "The steps a conversation has reached, those before it, and who watches",
    })
    .input(z.strictObject({ id: ConversationId }))
    .output(
      z.object({ items: z.array(LadderRun), ahead: z.array(StepAhead), watchers: z.array(z.object({ id: AgentId, name: z.string() })) }),
    )
    .errors(faultsOf("record.notFound")),
  atRisk: endpoint("conversation.read")
    .route({ method: "GET", path: "/conversations-at-risk", tags, summary: "What I may read that breaches soon, soonest first" })
    .input(
      PageQuery.extend({
        withinMinutes: z.coerce.number().int().min(0).max(1440).default(60).describe("0: only what is late already"),
        late: z.stringbool().or(z.boolean()).default(true).describe("with what is late already"),
      }),
    )
    .output(pageOf(ConversationRow)),
  tell: endpoint("conversation.assign")
    .route({ method: "POST", path: "/conversations/{id}/notices", tags, summary: "Ask people inside to look at it" })
    .input(z.strictObject({ id: ConversationId, reached: Reached }))
    .output(z.object({ told: z.array(z.string()) }))
    .errors(faultsOf("record.notFound")),
  watch: endpoint("conversation.note")
    .route({
      method: "PUT",
      path: "/conversations/{id}/watching",
      tags,
      summary: "Watch it, or stop: who watches is told of each further step",
    })
    .input(z.strictObject({ id: ConversationId, watching: z.boolean() }))
    .output(z.object({}))
    .errors(faultsOf("record.notFound", "conversation.onlyShown")),
  noticeSettings: endpoint("signedIn")
    .route({ method: "GET", path: "/me/notice-settings", tags, summary: "How I want to be told of what I do not look at" })
    .output(NoticeSettings),
  changeNoticeSettings: endpoint("signedIn")
    .route({ method: "PUT", path: "/me/notice-settings", tags, summary: "Change it" })
    .input(NoticeSettings)
    .output(NoticeSettings),
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
