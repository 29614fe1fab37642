import { mergeAttributes, Node } from "@tiptap/core";
import Image from "@tiptap/extension-image";

/** Somebody named in a note: one piece of the text, so that half a name names nobody. */
export const MentionNode = Node.create({
  name: "mention",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({
    kind: { default: "agent", parseHTML: (element: HTMLElement) => element.dataset["kind"] ?? "agent" },
    id: { default: "", parseHTML: (element: HTMLElement) => element.dataset["mention"] ?? "" },
    name: { default: "", parseHTML: (element: HTMLElement) => (element.textContent ?? "").replace(/^@/, "") },
  }),
  parseHTML: () => [{ tag: "span[data-mention]" }],
  renderHTML: ({ node, HTMLAttributes: _all }) => {
    const { kind, id, name } = node.attrs as { kind: string; id: string; name: string };
    return ["span", mergeAttributes({ "data-mention": id, "data-kind": kind, class: "at" }), `@${name}`];
  },
  renderText: ({ node }) => `@${String(node.attrs["name"])}`,
});

/** Pictures of our own only: what is pasted from elsewhere as an address stays elsewhere. */
export const OwnPicture = Image.extend({
  parseHTML: () => [{ tag: 'img[src^="/files/"]' }],
}).configure({ inline: true });
