import { Placeholder } from "@tiptap/extensions";
import { EditorContent, useEditor } from "@tiptap/react";
import StarterKit from "@tiptap/starter-kit";
import { useEffect, useRef } from "react";
import type { Draft } from "../../platform/sending/drafts.ts";

export interface EditorProps {
  label: string;
  placeholder: string;
  draft: Draft;
  /** Formatting for e-mail; chat and notes are plain lines. */
  rich: boolean;
  focus: boolean;
  onChange: (text: string, html: string) => void;
  onSend: () => void;
  onSendPending: () => void;
  onFiles: (files: File[]) => void;
}

/** The text box. Ctrl or Cmd Enter sends, with Shift also sets pending; while an input method composes Enter belongs to it. */
export function Editor({ label, placeholder, draft, rich, focus, onChange, onSend, onSendPending, onFiles }: EditorProps) {
  const latest = useRef({ onChange, onSend, onSendPending, onFiles });
  useEffect(() => {
    latest.current = { onChange, onSend, onSendPending, onFiles };
  });
  const editor = useEditor({
    extensions: [StarterKit.configure(rich ? { heading: false } : plain), Placeholder.configure({ placeholder })],
    content: draft.html || asHtml(draft.text),
    autofocus: focus ? "end" : false,
    editorProps: {
      attributes: { class: "ta", role: "textbox", "aria-multiline": "true", "aria-label": label },
      handleKeyDown: (_view, event) => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return false;
        if (event.shiftKey) latest.current.onSendPending();
        else latest.current.onSend();
        return true;
      },
      handlePaste: (_view, event) => takeFiles(event.clipboardData?.files),
      handleDrop: (_view, event) => takeFiles(event.dataTransfer?.files),
    },
    onUpdate: ({ editor: now }) => latest.current.onChange(now.getText({ blockSeparator: "\n" }), now.isEmpty ? "" : now.getHTML()),
  });

  function takeFiles(files: FileList | undefined) {
    if (!files || files.length === 0) return false;
    latest.current.onFiles([...files]);
    return true;
  }

  return <EditorContent editor={editor} />;
}

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

const asHtml = (text: string) =>
  text
    .split("\n")
    .map((line) => `<p>${line.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`)
    .join("");
