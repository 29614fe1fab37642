import type { DeadlineInput } from "./deadline.schema.ts";

const tagged = (...is: string[]): DeadlineInput["all"] => [{ fact: "tag", is }];
const rule = (
  name: string,
  nameZh: string,
  source: string,
  all: DeadlineInput["all"],
  due: Pick<DeadlineInput, "from" | "amount" | "unit" | "metBy">,
): DeadlineInput => ({ name, nameZh, source, on: false, all, ...due });

/** What many travel companies owe, to start from. All are off: whether one holds here is for somebody who knows the law to say. */
export const readyDeadlines: Record<string, DeadlineInput> = {
  departure: rule("Solved before departure", "起飞前解决", "The traveller leaves", [], { from: "departure", amount: 0, unit: "hours", metBy: "resolution" }),
  ticketing: rule("Ticketing time limit", "出票时限", "Fare rules of the carrier; 24 hours where they name none", tagged("ticketing time limit"), { from: "received", amount: 24, unit: "hours", metBy: "resolution" }),
  void: rule("Void window", "作废时限", "BSP/ARC: documents are voided on the day of issue; 24 hours as the usual limit", tagged("void"), { from: "received", amount: 24, unit: "hours", metBy: "resolution" }),
  eu14: rule("EU 261, notice two weeks before", "欧盟 261：提前两周通知", "Regulation (EC) No 261/2004, article 5(1)(c)(i)", tagged("schedule change", "cancellation"), { from: "departure", amount: 14, unit: "calendarDays", metBy: "answer" }),
  eu7: rule("EU 261, notice seven days before", "欧盟 261：提前七天通知", "Regulation (EC) No 261/2004, article 5(1)(c)(ii)", tagged("schedule change", "cancellation"), { from: "departure", amount: 7, unit: "calendarDays", metBy: "answer" }),
  dotAcknowledge: rule("US DOT, complaint acknowledged", "美国 DOT：确认收到投诉", "14 CFR 259.7(c): acknowledge within 30 days of receipt", tagged("complaint", "投诉"), { from: "received", amount: 30, unit: "calendarDays", metBy: "answer" }),
  dotAnswer: rule("US DOT, complaint answered", "美国 DOT：答复投诉", "14 CFR 259.7(c): substantive response within 60 days of receipt", tagged("complaint", "投诉"), { from: "received", amount: 60, unit: "calendarDays", metBy: "resolution" }),
  refundCard: rule("Refund to a card", "退款至信用卡", "14 CFR 260.9: refunds to a credit card within 7 business days", tagged("refund", "退款"), { from: "received", amount: 7, unit: "businessDays", metBy: "resolution" }),
}; // prettier-ignore
