import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ConversationRow } from "../../../../shared/conversations/conversation.schema.ts";
import { queries } from "../../../platform/queries.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { toast } from "../../../ui/floating/toasts.ts";

/** What is done to each of some conversations; `undo` takes it back where that is possible. */
export interface BulkAct {
  name: string;
  run: (row: ConversationRow) => Promise<unknown>;
  undo?: (row: ConversationRow) => Promise<unknown>;
}
export type Outcome = { ok: true } | { ok: false; reason: string };

const atOnce = 4;

/** Does one act to many conversations, a few at a time; each has an outcome of its own, and what was done can be taken back together (UI-4). */
export function useBulk() {
  const { t } = useTranslation();
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const [left, setLeft] = useState(0);
  const each = async (rows: ConversationRow[], run: BulkAct["run"]) => {
    const done: ConversationRow[] = [];
    const waiting = [...rows];
    setLeft(rows.length);
    const work = async () => {
      for (let row = waiting.shift(); row; row = waiting.shift()) {
        const outcome = await outcomeOf(run, row);
        if (outcome.ok) done.push(row);
        const { id } = row;
        setOutcomes((all) => new Map(all).set(id, outcome));
        setLeft((count) => count - 1);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    await queries.invalidateQueries({ queryKey: ["atRisk"] });
    return done;
  };
  const start = async ({ name, run, undo }: BulkAct, rows: ConversationRow[]) => {
    setOutcomes(new Map());
    const done = await each(rows, run);
    const text = t("risk.done", { name, done: done.length, of: rows.length });
    toast(text, undo && done.length > 0 ? { text: t("ui.undo"), run: () => void each(done, undo) } : undefined);
  };
  return { outcomes, left, start };
}

async function outcomeOf(run: BulkAct["run"], row: ConversationRow): Promise<Outcome> {
  try {
    await run(row);
    return { ok: true };
  } catch (error) {
    return { ok: false, reason: reasonText(error) };
  }
}
