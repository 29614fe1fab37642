import { asMark, attributionAt, historyMarkAt } from "./quoteMarks.ts";

/** A mail's text in two: what the writer says now, and the history below (or above) it. */
export type FoldedText = { visible: string; quoted: string };
type Block = { kind: "own" | "quote" | "history"; lines: string[] };

/** Lines looked at; a longer mail is shown whole rather than read for ever. */
const MAX_LINES = 20_000;

/** Folds quoted history away, linear in the text; a text is never folded into nothing, and inline answers keep their quotes [MAIL-14]. */
export function foldQuotes(text: string): FoldedText {
  const lines = text.split(/\r?\n/);
  if (lines.length > MAX_LINES) return { visible: text, quoted: "" };
  const blocks = blocksOf(lines);
  const folded = blocks.map((block, index) => isFolded(block, index, blocks));
  const visible = textOf(blocks.filter((_, index) => !folded[index]));
  const quoted = textOf(blocks.filter((_, index) => folded[index]));
  return visible === "" ? { visible: textOf(blocks), quoted: "" } : { visible, quoted };
}

function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    const mark = historyMarkAt(lines, at) || attributionAt(lines, at);
    const quoteEnd = endOfQuote(lines, at + mark);
    // After a mark without ">" lines everything is history: nobody writes below it.
    const kind = mark > 0 && quoteEnd === at + mark ? "history" : quoteEnd > at + mark ? "quote" : "own";
    const end = kind === "history" ? lines.length : kind === "quote" ? quoteEnd : at + 1;
    add(blocks, kind, lines.slice(at, end));
    at = end;
  }
  return blocks;
}

function endOfQuote(lines: readonly string[], start: number): number {
  let end = start;
  for (let at = start; at < lines.length; at++) {
    const line = asMark(lines[at] ?? "") || (lines[at] ?? "").trimStart().slice(0, 1);
    if (line.startsWith(">") || line.startsWith("＞")) end = at + 1;
    else if (line !== "") break;
  }
  return end;
}

function add(blocks: Block[], kind: Block["kind"], lines: readonly string[]): void {
  const last = blocks.at(-1);
  if (last?.kind === kind) for (const line of lines) last.lines.push(line);
  else blocks.push({ kind, lines: [...lines] });
}

function isFolded(block: Block, index: number, blocks: readonly Block[]): boolean {
  if (block.kind !== "quote") return block.kind === "history";
  const ownAfter = blocks.slice(index + 1).some(speaks);
  if (!ownAfter) return true;
  // One quote on top and the answer below it: fold. Several with words between: the quotes are what is answered.
  const answered = blocks.filter((other, at) => other.kind === "quote" && blocks.slice(at + 1).some(speaks)).length;
  return answered === 1 && !blocks.slice(0, index).some(speaks);
}

function speaks(block: Block): boolean {
  return block.kind === "own" && block.lines.some((line) => line.trim() !== "");
}

function textOf(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => block.lines)
    .join("\n")
    .replace(/^(?:[ \t]*\n)+/, "")
    .trimEnd();
}
