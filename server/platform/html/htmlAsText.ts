import { convert } from "html-to-text";
import { isCleanable } from "./htmlGuard.ts";

/** The readable text of a mail that came as HTML only; quotes keep their `> `, links their address, images nothing. */
export function htmlAsText(html: string): string {
  if (!isCleanable(html)) return tagless(html);
  return convert(html, {
    wordwrap: false,
    limits: { maxInputLength: 2_000_000, maxDepth: 60 },
    selectors: [
      { selector: "img", format: "skip" },
      { selector: "style", format: "skip" },
      { selector: "a", options: { hideLinkHrefIfSameAsText: true, ignoreHref: false, linkBrackets: ["(", ")"] } },
      ...["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({ selector, options: { uppercase: false } })),
      { selector: "table", format: "block" },
    ],
  }).trim();
}

/** Too deep to be parsed: tags out, text in, by one linear pass. */
function tagless(html: string): string {
  const out: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open < 0) break;
    out.push(html.slice(at, open));
    const end = html.indexOf(">", open);
    if (end < 0) return out.join(" ").trim();
    at = end + 1;
  }
  out.push(html.slice(at));
  return out
    .join(" ")
    .replace(/[ \t]+/g, " ")
    .trim();
}
