import type { AnsweredField, FieldAnswers, TransferField } from "./transferField.schema.ts";

export type FieldIssue = "missing" | "notAChoice" | "notADate" | "unknown";

/** The answers under the labels they were asked under, in the department's order, or what is wrong with them by the field's key. */
export function answerFields(fields: readonly TransferField[], answers: FieldAnswers) {
  const issues = new Map<string, FieldIssue>();
  const known = new Set(fields.map(({ key }) => key));
  for (const key of Object.keys(answers)) if (!known.has(key)) issues.set(key, "unknown");
  const answered: AnsweredField[] = [];
  for (const { key, label, labelZh, kind, choices, required } of fields) {
    const value = answers[key]?.trim() ?? "";
    const issue = value === "" ? (required ? "missing" : null) : issueOf(kind, choices, value);
    if (issue) issues.set(key, issue);
    else if (value !== "") answered.push({ label, labelZh, kind, value });
  }
  return { answered, issues };
}

function issueOf(kind: TransferField["kind"], choices: readonly string[], value: string): FieldIssue | null {
  if (kind === "choice") return choices.includes(value) ? null : "notAChoice";
  return kind === "date" && !isDate(value) ? "notADate" : null;
}

/** A day that exists, as `2026-09-28`. */
function isDate(value: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
