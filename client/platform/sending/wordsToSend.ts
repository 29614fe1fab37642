import type { DraftWords } from "../../../shared/conversations/drafts/draft.schema.ts";
import type { Mention } from "../../../shared/conversations/message.schema.ts";

/** The formatted form, where it says more than the text does; a picture that was taken out of the words is no file of them any more. */
export function wordsToSend<Words extends DraftWords>(words: Words): Words {
  const rich = words.kind === "note" || words.channel === "email";
  const html = rich && /<(?!\/?(p|br|span)\b)[a-z]/i.test(words.html) ? words.html : "";
  const attachments = words.attachments.filter(({ id, inline }) => !inline || html.includes(`/files/${id}`));
  return { ...words, html, attachments };
}

/** Whom a note names, each once. */
export function mentionsIn(html: string): Pick<Mention, "kind" | "id">[] {
  if (!html.includes("data-mention")) return [];
  const named = new DOMParser().parseFromString(html, "text/html").querySelectorAll<HTMLElement>("span[data-mention]");
  const found = new Map(
    [...named].map(({ dataset }) => [dataset["mention"] ?? "", dataset["kind"] === "team" ? "team" : "agent"] as const),
  );
  return [...found].map(([id, kind]) => ({ id, kind }));
}
