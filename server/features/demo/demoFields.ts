import type { CustomField, FieldAnswers } from "../../../shared/fields/customField.schema.ts";
import { systemCtx } from "../../platform/ctx.ts";
import { changeFields, fieldsOf } from "../transfers/index.ts";
import type { DemoDesk } from "./demoConversations.ts";

const text = (key: string, label: string, labelZh: string, required = false): CustomField => ({
  ...{ key, label, labelZh, required, kind: "text", choices: [] },
});
const date = (key: string, label: string, labelZh: string): CustomField => ({ ...text(key, label, labelZh), kind: "date" });
const choice = (key: string, label: string, labelZh: string, choices: string[]): CustomField => ({
  ...text(key, label, labelZh),
  ...{ kind: "choice", choices },
});
const locator = text("locator", "Record locator", "订座编号", true);

/** What each department of the demo company asks whoever offers it something. */
const asked: Record<string, CustomField[]> = {
  Ticketing: [locator, date("ticketBy", "Ticket by", "最晚出票日")],
  Refunds: [
    locator,
    choice("paidBy", "Paid by", "付款方式", ["Card", "Bank transfer", "Voucher"]),
    date("promised", "Promised by", "承诺日期"),
  ],
  Baggage: [text("reference", "Property report", "行李报告编号", true), text("flight", "Flight", "航班")],
  Groups: [locator, text("travellers", "Travellers", "人数")],
  "Corporate desk": [locator, text("costCentre", "Cost centre", "成本中心")],
};

const given: FieldAnswers = {
  locator: "5HX8TP",
  ticketBy: "2026-12-01",
  paidBy: "Card",
  promised: "2026-12-04",
  reference: "PVGSK14207",
  flight: "SK 1427",
  travellers: "18",
  costCentre: "CC-2207",
};

/** Lets departments ask what they would ask; one that asks something already is left as it is. */
export async function fillFields({ departments }: DemoDesk) {
  for (const { id, name } of departments.values()) {
    const fields = asked[name];
    if (fields && (await fieldsOf(id)).length === 0) await changeFields(systemCtx(), { id: String(id) as never, fields });
  }
}

/** What an offer of the demo company answers a department that asks these fields. */
export const answersTo = (fields: CustomField[]): FieldAnswers =>
  Object.fromEntries(fields.flatMap(({ key }) => (given[key] ? [[key, given[key]]] : [])));
