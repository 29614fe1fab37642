import { useMemo, type ReactNode } from "react";

const plainTags = new Set([
  "p",
  "b",
  "strong",
  "i",
  "em",
  "u",
  "s",
  "code",
  "pre",
  "ul",
  "ol",
  "li",
  "blockquote",
  "br",
  "span",
  "div",
  "hr",
]);

/**
 * Formatted words of a colleague, made anew from a short list of elements without any attribute of theirs: nothing else of what was cleaned by the server
 * comes to the page. Links open outside, pictures are files of the message.
 */
export function RichText({ html, inText }: { html: string; inText?: (text: string) => ReactNode }) {
  const body = useMemo(() => new DOMParser().parseFromString(html, "text/html").body, [html]);
  return <div className="richt">{partsOf(body, inText)}</div>;
}

const partsOf = (parent: Element, inText: ((text: string) => ReactNode) | undefined): ReactNode[] =>
  [...parent.childNodes].map((node, index) => {
    if (node instanceof Text) return inText ? <span key={index}>{inText(node.data)}</span> : node.data;
    return node instanceof Element ? <Part key={index} element={node} inText={inText} /> : null;
  });

function Part({ element, inText }: { element: Element; inText: ((text: string) => ReactNode) | undefined }) {
  const tag = element.tagName.toLowerCase();
  const inside = partsOf(element, inText);
  if (tag === "img") return <Picture element={element} />;
  if (tag === "a") return <Link element={element}>{inside}</Link>;
  if (!plainTags.has(tag)) return inside;
  const Tag = tag as "p";
  return tag === "br" || tag === "hr" ? <Tag /> : <Tag>{inside}</Tag>;
}

function Picture({ element }: { element: Element }) {
  const id = element.getAttribute("data-inline") ?? "";
  if (!/^[0-9a-f]{24}$/.test(id)) return null;
  return (
    <a href={`/files/${id}`} target="_blank" rel="noreferrer">
      <img src={`/files/${id}`} alt={element.getAttribute("alt") ?? ""} loading="lazy" />
    </a>
  );
}

function Link({ element, children }: { element: Element; children: ReactNode }) {
  const href = element.getAttribute("href") ?? "";
  if (!/^(https?:|mailto:|tel:)/i.test(href)) return children;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}
