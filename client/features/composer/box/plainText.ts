import type { JSONContent } from "@tiptap/core";

/** The words of a document as somebody reads them without formatting: lists with their marks, quotes with theirs, links with their addresses. */
export function plainText(doc: JSONContent): string {
  return (doc.content ?? [])
    .map(blockText)
    .join("\n")
    .replace(/\n{3,}/g, "\n\n");
}

function blockText(block: JSONContent): string {
  const inside = block.content ?? [];
  if (block.type === "bulletList") return inside.map((item) => marked(item, "- ")).join("\n");
  if (block.type === "orderedList") return inside.map((item, index) => marked(item, `${index + 1}. `)).join("\n");
  if (block.type === "blockquote") return linesOf(inside.map(blockText).join("\n"), "> ");
  if (block.type === "horizontalRule") return "---";
  return inside.map(inlineText).join("");
}

const marked = (item: JSONContent, mark: string) => {
  const [first = "", ...more] = (item.content ?? []).map(blockText).join("\n").split("\n");
  return [mark + first, ...more.map((line) => " ".repeat(mark.length) + line)].join("\n");
};

const linesOf = (text: string, before: string) =>
  text
    .split("\n")
    .map((line) => before + line)
    .join("\n");

function inlineText({ type, text = "", attrs = {}, marks = [] }: JSONContent): string {
  if (type === "hardBreak") return "\n";
  if (type === "mention") return `@${String(attrs["name"])}`;
  const href = marks.find((mark) => mark.type === "link")?.attrs?.["href"] as string | undefined;
  return href && href !== text && href !== `mailto:${text}` ? `${text} (${href})` : text;
}

/** Plain lines as the editor takes them. */
export const asHtml = (text: string) =>
  text
    .split("\n")
    .map((line) => `<p>${line.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`)
    .join("");
