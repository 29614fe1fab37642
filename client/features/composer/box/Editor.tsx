import type { Editor as TextEditor } from "@tiptap/core";
import { Placeholder } from "@tiptap/extensions";
import { EditorContent, useEditor } from "@tiptap/react";
import StarterKit from "@tiptap/starter-kit";
import { useEffect, useRef, useState } from "react";
import type { Conversation } from "../../../../shared/conversations/conversation.schema.ts";
import type { Attachment } from "../../../../shared/conversations/message.schema.ts";
import type { Draft } from "../../../platform/sending/drafts.ts";
import { PickBox } from "../picks/PickBox.tsx";
import { WantedMacro } from "../picks/WantedMacro.tsx";
import { FormatBar } from "./FormatBar.tsx";
import { MentionNode, OwnPicture } from "./ownNodes.ts";
import { plainText } from "./plainText.ts";
import { triggerAt, type Trigger } from "./triggerAt.ts";
import "./box.css";

/** What others may do with the box: put words where the caret is, or open a picker. */
export interface BoxHandle {
  open: (mark: Trigger["mark"]) => void;
}

export interface EditorProps {
  label: string;
  placeholder: string;
  /** The language of the words, for the browser's spelling. */
  language: string;
  draft: Draft;
  conversation: Conversation;
  /** Formatting for e-mail and notes; a chat is plain lines. */
  rich: boolean;
  focus: boolean;
  onReady: (box: BoxHandle | null) => void;
  onChange: (text: string, html: string) => void;
  onSend: () => void;
  onSendPending: () => void;
  onFiles: (files: File[], shown?: (file: Attachment) => void) => void;
}

const shownTypes = /^image\/(png|jpeg|gif|webp)$/;

/** The text box. Ctrl or Cmd Enter sends, with Shift also sets pending; while an input method composes, every key belongs to it. */
export function Editor(props: EditorProps) {
  const { label, placeholder, language, draft, rich, focus, onReady } = props;
  const note = draft.kind === "note";
  const latest = useRef(props);
  const [trigger, setTrigger] = useState<Trigger | null>(null);
  const pickKeys = useRef<((event: KeyboardEvent) => boolean) | null>(null);
  const left = useRef<number | null>(null);
  useEffect(() => {
    latest.current = props;
  });
  const look = (now: TextEditor) => {
    const found = triggerAt(now, note ? "/@:" : "/:");
    if (!found) left.current = null;
    setTrigger(found && found.from !== left.current ? found : null);
  };
  const editor = useEditor({
    extensions: [
      StarterKit.configure(rich ? { heading: false, link: { openOnClick: false, defaultProtocol: "https" } } : plain),
      Placeholder.configure({ placeholder }),
      MentionNode,
      OwnPicture,
    ],
    content: draft.html || asHtml(draft.text),
    editorProps: {
      attributes: { class: "ta", role: "textbox", "aria-multiline": "true", "aria-label": label, spellcheck: "true", lang: language },
      handleKeyDown: (_view, event) => {
        if (event.isComposing) return false;
        if (pickKeys.current?.(event)) return true;
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return false;
        if (event.shiftKey) latest.current.onSendPending();
        else latest.current.onSend();
        return true;
      },
      handlePaste: (_view, event) => takeFiles(event.clipboardData?.files),
      handleDrop: (view, event, _slice, moved) => {
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
        return moved ? false : takeFiles(event.dataTransfer?.files, at?.pos);
      },
    },
    onUpdate: ({ editor: now }) => {
      latest.current.onChange(plainText(now.getJSON()), now.isEmpty ? "" : now.getHTML());
      look(now);
    },
    onSelectionUpdate: ({ editor: now }) => look(now),
    onBlur: () => setTrigger(null),
  });
  // Not by the editor itself: it is made before it stands on the page, and what is not there takes no focus.
  useEffect(() => {
    if (focus) editor?.commands.focus("end");
  }, [editor]);
  useEffect(() => {
    onReady(editor && { open: (mark) => openPicker(editor, mark) });
    return () => onReady(null);
  }, [editor]);

  /** Pictures of a mail stand where they are put, once they are stored; everything else is a file beside the words. */
  function takeFiles(files: FileList | undefined, at?: number) {
    if (!files || files.length === 0) return false;
    const inside = (file: File) => latest.current.draft.channel === "email" && !note && shownTypes.test(file.type);
    for (const file of files) {
      const shown = ({ id, name }: Attachment) => {
        const picture = { type: "image", attrs: { src: `/files/${id}`, alt: name } };
        editor
          ?.chain()
          .focus()
          .insertContentAt(at ?? editor.state.selection.to, picture)
          .run();
      };
      latest.current.onFiles([file], inside(file) ? shown : undefined);
    }
    return true;
  }

  return (
    <div className="writing">
      {editor && trigger && (
        <PickBox
          editor={editor}
          trigger={trigger}
          conversation={props.conversation}
          rich={rich}
          note={note}
          keys={pickKeys}
          onLeave={() => ((left.current = trigger.from), setTrigger(null))}
        />
      )}
      {editor && <WantedMacro editor={editor} conversation={props.conversation} />}
      <EditorContent editor={editor} />
      {editor && <FormatBar editor={editor} rich={rich} pictures={rich && !note} onFiles={takeFiles} />}
    </div>
  );
}

function openPicker(editor: TextEditor, mark: Trigger["mark"]) {
  const { $from } = editor.state.selection;
  const before = $from.parent.textBetween(0, $from.parentOffset, "\n", "\ufffc");
  editor
    .chain()
    .focus()
    .insertContent(before === "" || /\s$/.test(before) ? mark : ` ${mark}`)
    .run();
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
