import sanitizeHtml from "sanitize-html";
import type { Attributes, IOptions, Tag } from "sanitize-html";
import { cleanStyle } from "./cleanStyle.ts";
import { isCleanable } from "./htmlGuard.ts";

/** Cleaned HTML: images from outside carry `data-remote-src` and are counted; images of the mail carry `data-inline` with the file's id. */
export type CleanHtml = { html: string; remoteImages: number };
/** Content-ID -> id of the stored file. */
export type InlineFiles = Record<string, string>;

const TAGS = (
  "a abbr address b bdi bdo big blockquote br caption center cite code col colgroup dd del dfn div dl dt em figcaption figure font " +
  "h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strike strong sub sup table tbody td tfoot th " +
  "thead tr tt u ul var wbr"
).split(" ");
const EVERYWHERE = ["style", "dir", "lang", "align", "valign", "bgcolor", "title", "width", "height"];
const IMAGE = [...EVERYWHERE, "src", "alt", "data-remote-src", "data-inline"];
const CELL = [...EVERYWHERE, "colspan", "rowspan", "nowrap", "scope"];
/** Elements dropped with everything in them; svg and math too: raw text inside them is read differently by parsers. */
const DROPPED = (
  "style script textarea option noscript title xmp svg math template iframe object noembed noframes plaintext select button head " +
  "applet audio video canvas"
).split(" ");
const DATA_IMAGE = /^data:image\/(?:png|gif|jpe?g|webp);base64,[a-z0-9+/=\s]{0,700000}$/i;

/** Cleans a mail's HTML by an allow-list; null when it is too large or too deep to be cleaned in time: show the text [MAIL-15]. */
export function cleanMailHtml(html: string, inline: InlineFiles = {}): CleanHtml | null {
  if (!isCleanable(html)) return null;
  const count = { remote: 0 };
  const cleaned = sanitizeHtml(html, optionsFor(inline, count));
  return { html: cleaned, remoteImages: count.remote };
}

function optionsFor(inline: InlineFiles, count: { remote: number }): IOptions {
  return {
    allowedTags: TAGS,
    allowedAttributes: {
      "*": EVERYWHERE,
      a: ["href", "target", "rel"],
      img: IMAGE,
      td: CELL,
      th: CELL,
      table: ["border", "cellpadding", "cellspacing", "summary"],
      font: ["color", "face", "size"],
      ol: ["start", "type"],
      li: ["value"],
      col: ["span"],
      colgroup: ["span"],
    },
    allowedSchemes: ["http", "https", "mailto", "tel"],
    allowedSchemesByTag: { img: ["data"] },
    allowProtocolRelative: false,
    parseStyleAttributes: false,
    nestingLimit: 400,
    nonTextTags: DROPPED,
    transformTags: {
      a: (tagName, attribs) => styled(tagName, linkOutside(attribs)),
      img: (tagName, attribs) => styled(tagName, imageOf(attribs, inline, count)),
      "*": styled,
    },
    exclusiveFilter: (frame) =>
      frame.tag === "img" && !("src" in frame.attribs || "data-remote-src" in frame.attribs || "data-inline" in frame.attribs),
  };
}

function styled(tagName: string, attribs: Attributes): Tag {
  const { style, ...rest } = attribs;
  const kept = style === undefined ? "" : cleanStyle(style);
  return { tagName, attribs: kept === "" ? rest : { ...rest, style: kept } };
}

function linkOutside(attribs: Attributes): Attributes {
  return { ...attribs, target: "_blank", rel: "noopener noreferrer nofollow" };
}

function imageOf(attribs: Attributes, inline: InlineFiles, count: { remote: number }): Attributes {
  const { src = "", "data-remote-src": _remote, "data-inline": _inline, ...rest } = attribs;
  const source = src.trim();
  if (DATA_IMAGE.test(source)) return { ...rest, src: source };
  const file = /^cid:/i.test(source) ? inline[contentIdOf(source)] : undefined;
  if (file !== undefined) return { ...rest, "data-inline": file };
  if (!/^(?:https?:)?\/\//i.test(source)) return rest;
  count.remote++;
  return { ...rest, "data-remote-src": source.startsWith("//") ? `https:${source}` : source };
}

function contentIdOf(source: string): string {
  const id = source.slice(4).replace(/^<|>$/g, "");
  return /%[0-9a-f]{2}/i.test(id) && !/%(?![0-9a-f]{2})/i.test(id) ? decodeURIComponentSafely(id) : id;
}

function decodeURIComponentSafely(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch (error) {
    if (error instanceof URIError) return id;
    throw error;
  }
}
