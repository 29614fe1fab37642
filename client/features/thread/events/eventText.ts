import type { TFunction } from "i18next";
import type { ThreadEvent } from "../../../../shared/conversations/threadEvent.schema.ts";
import { clockTime, dayAndTime, span } from "../../../platform/text/time.ts";
import { isTransferEvent, transferText } from "./transferText.ts";

/** The name a department has for this reader, by its id; empty when it is not known here. */
export type DepartmentName = (id: string) => string;

/** An event in words: the lead that is set in weight, and the rest. */
export function eventText(t: TFunction, event: ThreadEvent, department: DepartmentName): { lead: string; rest: string } {
  const lead = t(`console.event.${event.type}`);
  const nobody = t("console.owner.nobody");
  if (isTransferEvent(event)) return { lead, rest: transferText(t, event, department) };
  switch (event.type) {
    case "opened":
      return event.department
        ? { lead: t("console.event.openedIn"), rest: department(event.department.id) || event.department.name }
        : { lead, rest: "" };
    case "statusChanged":
      return { lead, rest: t(`ui.status.${event.to}`) };
    case "assigned":
      return { lead, rest: assignedText(t, event) };
    case "departmentChanged":
      // Names change and are read in two languages: the one stored is for a department that is gone.
      return { lead, rest: event.to ? department(event.to.id) || event.to.name : nobody };
    case "priorityChanged":
      return { lead, rest: t(`ui.priority.${event.to as "urgent"}`) };
    case "snoozed":
      return { lead, rest: event.until ? dayAndTime(event.until) : t("snooze.choice.reply") };
    case "woken":
      return { lead, rest: t(`snooze.because.${event.because}`) };
    case "clockWarned":
    case "clockBreached":
      return {
        lead,
        rest: t("console.event.due", { clock: t(`ui.clock.${event.clock as "firstResponse"}`), time: clockTime(event.dueAt) }),
      };
    case "clockRepriced":
      return {
        lead,
        rest: t("console.event.due", { clock: t(`ui.clock.${event.clock as "firstResponse"}`), time: dayAndTime(event.dueAt) }),
      };
    case "clockMet":
      return {
        lead: event.late ? t(`console.event.clockLate.${event.late}`) : lead,
        rest: t("console.event.used", { clock: t(`ui.clock.${event.clock as "firstResponse"}`), span: span(event.minutesUsed) }),
      };
    case "joinedHere":
    case "splitOff":
    case "splitFrom":
      return { lead, rest: t("console.event.entries", { number: event.number, count: event.entries }) };
    case "mailDoubt":
      return { lead, rest: t(`console.event.doubt.${event.because}`) };
    case "escalated":
      return { lead, rest: escalatedText(t, event) };
    case "watched":
    case "unwatched":
      return { lead, rest: event.people.join(t("console.event.comma")) };
    case "incidentLinked":
    case "incidentUnlinked":
      return { lead, rest: event.title };
    case "identityClaimed":
      return { lead, rest: event.value };
    default:
      return { lead, rest: event.number };
  }
}

/** What a step did and whom it told; where nobody had the duty, that and who was told instead (DUTY-2). */
function escalatedText(t: TFunction, { actions, told = [], toldMore = 0, instead }: Extract<ThreadEvent, { type: "escalated" }>) {
  const comma = t("console.event.comma");
  const names = [...told, ...(toldMore > 0 ? [t("console.event.step.more", { count: toldMore })] : [])].join(comma);
  const words = actions.map((action) =>
    action === "notify" && names ? t("console.event.step.told", { names }) : t(`console.event.step.${action as "notify"}`),
  );
  const why = instead && t("console.event.step.instead", { gap: t(`duty.gap.${instead.gap}`), by: t(`duty.by.${instead.by}`) });
  return [[...new Set(words)].join(comma), why].filter(Boolean).join(t("console.event.semicolon"));
}

/** Who it was given to and, where the product did it by itself, why. */
function assignedText(t: TFunction, { from, to, because, overflow }: Extract<ThreadEvent, { type: "assigned" }>) {
  const name = to?.name ?? t("console.owner.nobody");
  if (!because) return name;
  const why = [
    t(`console.event.because.${because}`, { name: from?.name ?? "" }),
    ...(overflow ? [t(`console.event.overflow.${overflow}`)] : []),
  ];
  return t("console.event.assignedWhy", { name, because: why.join(t("console.event.semicolon")) });
}
