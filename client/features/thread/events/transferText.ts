import type { TFunction } from "i18next";
import type { ThreadEvent } from "../../../../shared/conversations/threadEvent.schema.ts";
import { clockTime, dayAndTime, span } from "../../../platform/text/time.ts";
import type { DepartmentName } from "./eventText.ts";

type TransferEvent = Extract<ThreadEvent, { type: `transfer${string}` | `consultation${string}` | "passedTooOften" }>;

export const isTransferEvent = (event: ThreadEvent): event is TransferEvent => /^(transfer|consultation|passed)/.test(event.type);

/** What an offer or a question to another department did, after its lead. */
export function transferText(t: TFunction, event: TransferEvent, nameOf: DepartmentName): string {
  if (event.type === "passedTooOften") return t("console.event.transferWords.passes", { count: event.passes });
  const { id = "", name = "" } = event.department ?? {};
  const department = nameOf(id) || name;
  switch (event.type) {
    case "transferOffered": {
      const reason = event.text ?? t(`transfer.reason.${event.reason}`);
      return event.agent
        ? t("console.event.transferWords.offeredTo", { department, agent: event.agent.name, reason })
        : t("console.event.transferWords.offered", { department, reason });
    }
    case "transferJoined":
    case "transferLeft":
    case "transferHandedOver":
      return t("console.event.transferWords.taken", { department, agent: event.agent?.name ?? "" });
    case "transferAccepted":
      return event.agent
        ? t("console.event.transferWords.taken", { department, agent: event.agent.name })
        : t("console.event.transferWords.queue", { department });
    case "transferDeclined": {
      const reason = [t(`transfer.refusal.${event.reason}`), event.text].filter(Boolean).join(", ");
      return t("console.event.transferWords.because", { department, reason });
    }
    case "transferCountered": {
      const instead = event.instead ? nameOf(event.instead.id) || event.instead.name : "";
      return t("console.event.transferWords.instead", { department, instead: [instead, event.text].filter(Boolean).join(", ") });
    }
    case "transferWithdrawn":
      return event.because
        ? t("console.event.transferWords.because", { department, reason: t(`transfer.withdrawn.${event.because}`) })
        : department;
    case "transferExpired":
      return t("console.event.transferWords.expired", { department, count: event.minutes });
    case "consultationAsked":
    case "consultationWarned":
      return t("console.event.transferWords.dueAt", { department, time: clockTime(event.dueAt) });
    case "consultationBreached":
      return t("console.event.transferWords.dueAt", { department, time: dayAndTime(event.dueAt) });
    case "consultationAnswered":
      return t("console.event.transferWords.used", { department, span: span(event.minutes) });
    default:
      return department;
  }
}
