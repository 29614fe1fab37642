import { create } from "zustand";
import { applyDraft, isEmpty, nothingHeld, sameWords, wordsIn, type HeldDraft } from "../../../shared/conversations/drafts/applyDraft.ts";
import type { Draft as ServerDraft } from "../../../shared/conversations/drafts/draft.schema.ts";
import type { Signal } from "../../../shared/contract/wire.ts";
import { api, isUnreached } from "../api.ts";
import { newKey } from "../newKey.ts";
import { queries } from "../queries.ts";
import { draftMarksQuery, hearDraftMark } from "./draftMarks.ts";
import { keepHere, readKept, type Draft } from "./drafts.ts";

interface Line {
  held: HeldDraft;
  /** Rises when somebody else than this tab changed what stands in the box. */
  told: number;
}

/** The drafts this tab has opened: what the server has, what is typed and not there yet, what another tab replaced (MSG-8). */
export const useDraftLines = create<Record<string, Line>>(() => ({}));

const ownTab = newKey();
const settleMs = 800;
const timers = new Map<string, ReturnType<typeof setTimeout>>();
const saving = new Map<string, Promise<void>>();
const lineOf = (id: string): Line => useDraftLines.getState()[id] ?? { held: nothingHeld, told: 0 };

/** Begins with what this browser kept, and follows the server from then on. */
export function openDraft(id: string) {
  const kept = readKept(id);
  const saved = kept && kept.basedOn > 0 ? savedAs(id, kept) : null;
  if (!useDraftLines.getState()[id]) setLine(id, { held: { saved, mine: kept?.dirty ? kept.words : null, lost: null }, told: 0 });
  void readAgain(id);
}

/** What was typed: kept here at once, and at the server when the hands pause. */
export function typeDraft(id: string, words: Draft) {
  const { held, told } = lineOf(id);
  const before = wordsIn(held);
  if (before ? sameWords(words, before) : isEmpty(words)) return;
  setLine(id, { held: { ...held, mine: words }, told });
  clearTimeout(timers.get(id));
  timers.set(
    id,
    setTimeout(() => void saveDraft(id), settleMs),
  );
}

/** Keeps at the server what is typed and not there yet; without a connection it stays here until there is one. */
export async function saveDraft(id: string): Promise<void> {
  clearTimeout(timers.get(id));
  await saving.get(id);
  const { mine, saved } = lineOf(id).held;
  if (!mine) return;
  const kept = api.drafts.keep({ id: id as never, words: mine, tab: ownTab, basedOn: saved?.version ?? 0 }).then(
    (told) => hearDraft(id, told),
    (error: unknown) => {
      // Out of reach it stays kept here; a thread that may not be read any more has no draft.
      if (!isUnreached(error)) keepHere(id, null);
    },
  );
  saving.set(id, kept);
  await kept;
  saving.delete(id);
}

/** The words leave the box to be sent: answers the version that goes with them, once what is on its way has arrived. */
export async function takeDraft(id: string): Promise<number | null> {
  clearTimeout(timers.get(id));
  const { held, told } = lineOf(id);
  setLine(id, { held: { ...held, mine: null, saved: held.saved && { ...held.saved, words: null } }, told });
  await saving.get(id);
  return lineOf(id).held.saved?.version ?? null;
}

/** Puts the words another tab replaced behind those that stand there, or lets them go. */
export function answerLost(id: string, takeBack: boolean) {
  const { held, told } = lineOf(id);
  const { lost } = held;
  const here = wordsIn(held);
  const text = [here?.text ?? "", lost?.text ?? ""].filter((one) => one.trim() !== "").join("\n\n");
  const mine = takeBack && lost ? { ...lost, text, html: "", attachments: [...(here?.attachments ?? []), ...lost.attachments] } : held.mine;
  setLine(id, { held: { ...held, mine, lost: null }, told: takeBack ? told + 1 : told });
  if (takeBack) void saveDraft(id);
}

/** A signal says that one's own draft changed: what this tab shows of it is read. */
export function hearDraftSignal(signal: Signal<"draft:changed">) {
  hearDraftMark(signal);
  const { conversationId: id, version, tab } = signal;
  const line = useDraftLines.getState()[id];
  if (line && tab !== ownTab && version > (line.held.saved?.version ?? 0)) void readAgain(id);
}

/** After a gap: what other tabs did meanwhile, then what was typed here. */
export function syncDrafts() {
  void queries.invalidateQueries({ queryKey: draftMarksQuery.queryKey });
  return Promise.all(Object.keys(useDraftLines.getState()).map(readAgain));
}

async function readAgain(id: string) {
  try {
    const { draft } = await api.drafts.get({ id: id as never });
    if (draft) hearDraft(id, draft);
    if (lineOf(id).held.mine) await saveDraft(id);
  } catch (error) {
    if (!isUnreached(error)) keepHere(id, null);
  }
}

/** The server says how the draft stands. */
export function hearDraft(id: string, draft: ServerDraft) {
  const { held, told } = lineOf(id);
  const next = applyDraft(held, draft, ownTab);
  const [before, after] = [wordsIn(held), wordsIn(next)];
  const changed = before ? !sameWords(before, after) : after !== null && !isEmpty(after);
  setLine(id, { held: next, told: changed ? told + 1 : told });
}

function setLine(id: string, line: Line) {
  useDraftLines.setState({ [id]: line });
  const { saved, mine } = line.held;
  const words = mine ?? saved?.words ?? null;
  keepHere(id, words && (mine || !isEmpty(words)) ? { words, basedOn: saved?.version ?? 0, dirty: mine !== null } : null);
}

const savedAs = (id: string, { words, basedOn, dirty }: NonNullable<ReturnType<typeof readKept>>): ServerDraft => ({
  conversationId: id as ServerDraft["conversationId"],
  ...{ version: basedOn, basedOn, tab: ownTab, changedAt: "", words: dirty ? null : words },
});
