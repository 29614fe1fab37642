import type { CustomField, FieldAnswers } from "./customField.schema.ts";

export const fieldIssues = ["missing", "notAChoice", "notADate", "notANumber", "notAContact", "notABooking", "unknown"] as const;
export type FieldIssue = (typeof fieldIssues)[number];

/** A field with what was answered to it. */
export interface Answer {
  field: CustomField;
  value: string;
}

/** What answers of the kinds `contact` and `booking` can be: ids of contacts, locators of trips. */
export interface KnownAnswers {
  contacts: ReadonlySet<string>;
  bookings: ReadonlySet<string>;
}
const nothing: KnownAnswers = { contacts: new Set(), bookings: new Set() };

/** The answers in the order of the fields, empty ones left out, or what is wrong with them by the field's key. */
export function answerFields(fields: readonly CustomField[], answers: FieldAnswers, known = nothing) {
  const issues = new Map<string, FieldIssue>();
  const asked = new Set(fields.map(({ key }) => key));
  for (const key of Object.keys(answers)) if (!asked.has(key)) issues.set(key, "unknown");
  const answered: Answer[] = [];
  for (const field of fields) {
    const value = answers[field.key]?.trim() ?? "";
    const issue = value === "" ? (field.required ? "missing" : null) : issueOf(field, value, known);
    if (issue) issues.set(field.key, issue);
    else if (value !== "") answered.push({ field, value });
  }
  return { answered, issues };
}

function issueOf({ kind, choices }: CustomField, value: string, { contacts, bookings }: KnownAnswers): FieldIssue | null {
  if (kind === "choice") return choices.includes(value) ? null : "notAChoice";
  if (kind === "number") return /^-?\d{1,15}(\.\d{1,6})?$/.test(value) ? null : "notANumber";
  if (kind === "contact") return contacts.has(value) ? null : "notAContact";
  if (kind === "booking") return bookings.has(value) ? null : "notABooking";
  return kind === "date" && !isDate(value) ? "notADate" : null;
}

/** A day that exists, as `2026-09-28`. */
function isDate(value: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
