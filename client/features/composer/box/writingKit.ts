import { Placeholder } from "@tiptap/extensions";
import StarterKit from "@tiptap/starter-kit";
import { MentionNode, OwnPicture } from "./ownNodes.ts";

/** What can be written: formatted for e-mail and notes, plain lines in a chat. */
export const writingKit = (rich: boolean, placeholder: string) => [
  StarterKit.configure(rich ? { heading: false, link: { openOnClick: false, defaultProtocol: "https" } } : plain),
  Placeholder.configure({ placeholder }),
  MentionNode,
  OwnPicture,
];

const plain = {
  heading: false,
  bold: false,
  italic: false,
  strike: false,
  underline: false,
  code: false,
  codeBlock: false,
  blockquote: false,
  bulletList: false,
  orderedList: false,
  listItem: false,
  horizontalRule: false,
  link: false,
} as const;
