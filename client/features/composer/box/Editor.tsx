import type { Editor as TextEditor } from "@tiptap/core";
import type { EditorView } from "@tiptap/pm/view";
import { useEditor } from "@tiptap/react";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Conversation } from "../../../../shared/conversations/conversation.schema.ts";
import type { Attachment } from "../../../../shared/conversations/message.schema.ts";
import type { Draft } from "../../../platform/sending/drafts.ts";
import { useSteady } from "../../../ui/useSteady.ts";
import { WordsInBox } from "../ComposerBones.tsx";
import { PickBox } from "../picks/PickBox.tsx";
import { WantedMacro } from "../picks/WantedMacro.tsx";
import { EditorPlace } from "./EditorPlace.tsx";
import { FormatBar } from "./FormatBar.tsx";
import { asHtml, plainText } from "./plainText.ts";
import { triggerAt, type Trigger } from "./triggerAt.ts";
import { writingKit } from "./writingKit.ts";
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
  // The same ones for each drawing: the library sets an editor up anew for others, with each letter that is typed.
  const [content] = useState(() => draft.html || asHtml(draft.text));
  const extensions = useMemo(() => writingKit(rich, placeholder), [rich, placeholder]);
  const take = useSteady(takeFiles);
  const editorProps = useMemo(
    () => ({
      attributes: { class: "ta", role: "textbox", "aria-multiline": "true", "aria-label": label, spellcheck: "true", lang: language },
      handleKeyDown: (_view: EditorView, event: KeyboardEvent) => {
        if (event.isComposing) return false;
        if (pickKeys.current?.(event)) return true;
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return false;
        if (event.shiftKey) latest.current.onSendPending();
        else latest.current.onSend();
        return true;
      },
      handlePaste: (_view: EditorView, event: ClipboardEvent) => take(event.clipboardData?.files),
      handleDrop: (view: EditorView, event: DragEvent, _slice: unknown, moved: boolean) => {
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
        return moved ? false : take(event.dataTransfer?.files, at?.pos);
      },
    }),
    [label, language, take],
  );
  const editor = useEditor({
    ...{ extensions, content, editorProps },
    // Made once it is known to stay: one made while drawing is thrown away and made again where the drawing takes longer than a moment.
    immediatelyRender: false,
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

  if (!editor) return <WordsInBox text={draft.text} />;
  return (
    <div className="writing">
      {trigger && (
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
      <WantedMacro editor={editor} conversation={props.conversation} />
      <EditorPlace editor={editor} />
      <FormatBar editor={editor} rich={rich} pictures={rich && !note} onFiles={takeFiles} />
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
