import type { Answer } from "../support/deskClient.ts";
import type { Said } from "./dayFuzz.ts";
import type { Colleague } from "./dayPeople.ts";

interface Writing {
  who: Colleague;
  id: string;
  text: string;
  pick: <Item>(items: readonly Item[]) => Item;
  said: Said;
  judge: (answer: Answer, what: string) => boolean;
}

const wordsOf = (text: string, kind: "note" | "outbound") => ({
  ...{ kind, text, html: "", attachments: [], seenSeq: 0 },
  channel: kind === "note" ? null : "email",
});

/** An agent goes on with what they have begun to write in a conversation, at either process. */
export async function writeDraft({ who, id, text, pick, said, judge }: Writing) {
  const desk = pick(who.at);
  const { draft } = await desk.must<{ draft: { words: { text: string } | null; version: number } | null }>(
    "GET",
    `/conversations/${id}/draft`,
  );
  const words = wordsOf([draft?.words?.text, text].filter(Boolean).join("\n"), "note");
  const kept = { words, tab: "tab-of-the-fuzz", basedOn: draft?.version ?? 0 };
  if (judge(await desk.ask("PUT", `/conversations/${id}/draft`, kept), "PUT /draft"))
    said.inDrafts.set(who.id, [...(said.inDrafts.get(who.id) ?? []), text]);
}

/** An answer that leaves in a moment; half of them are taken back, some of those too late. */
export async function keptForLater({ who, id, text, dice, pick, said, judge }: Writing & { dice: () => number }) {
  const key = text.replaceAll(" ", "-").padEnd(8, "-");
  const leavesAt = new Date(Date.now() + 300 + dice() * 1500).toISOString();
  const later = { words: wordsOf(text, "outbound"), key, leavesAt, sendAnyway: true };
  const answer = await pick(who.at).ask("POST", `/conversations/${id}/scheduled-messages`, later);
  if (!judge(answer, "POST /scheduled-messages")) return;
  said.anywhere.push(text);
  if (dice() < 0.5) judge(await pick(who.at).ask("PUT", `/me/mails/${key}/undoing`), "PUT /undoing");
}
