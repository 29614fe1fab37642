import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { Suspense, useRef, useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { late } from "../../../platform/late.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { LinkField } from "./LinkField.tsx";

const EmojiButton = late(async () => (await import("./EmojiButton.tsx")).EmojiButton);

const marks = [
  { name: "bold", icon: "bold", run: (editor: Editor) => editor.chain().focus().toggleBold().run() },
  { name: "italic", icon: "italic", run: (editor: Editor) => editor.chain().focus().toggleItalic().run() },
  { name: "bulletList", icon: "ul", run: (editor: Editor) => editor.chain().focus().toggleBulletList().run() },
  { name: "orderedList", icon: "ol", run: (editor: Editor) => editor.chain().focus().toggleOrderedList().run() },
  { name: "blockquote", icon: "quote", run: (editor: Editor) => editor.chain().focus().toggleBlockquote().run() },
  { name: "code", icon: "code", run: (editor: Editor) => editor.chain().focus().toggleCode().run() },
] as const;

interface Props {
  editor: Editor;
  rich: boolean;
  pictures: boolean;
  onFiles: (files: FileList | undefined) => boolean;
}

/** What can be done to the words; each also by its usual key (Ctrl B, Ctrl I, Ctrl Shift 8 …). */
export function FormatBar({ editor, rich, pictures, onFiles }: Props) {
  const { t } = useTranslation();
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      ...Object.fromEntries(marks.map(({ name }) => [name, now.isActive(name)])),
      link: now.isActive("link"),
    }),
  });
  const [linking, setLinking] = useState(false);
  const picture = useRef<HTMLInputElement>(null);
  return (
    <div className="fmt" role="toolbar" aria-label={t("console.format.label")}>
      {rich &&
        marks.map(({ name, icon, run }) => (
          <Tool key={name} icon={icon} label={t(`console.format.${name}`)} pressed={on[name as "link"]} onPress={() => run(editor)} />
        ))}
      {rich && <Tool icon="link" label={t("console.format.link")} pressed={on.link} onPress={() => setLinking(!linking)} />}
      {pictures && <Tool icon="image" label={t("console.format.picture")} onPress={() => picture.current?.click()} />}
      <Suspense fallback={<Tool icon="smile" label={t("console.format.emoji")} onPress={() => undefined} />}>
        <EmojiButton onPick={(emoji) => editor.chain().focus().insertContent(emoji).run()} />
      </Suspense>
      <input
        ref={picture}
        type="file"
        accept="image/png,image/jpeg,image/gif,image/webp"
        hidden
        onChange={({ target }) => onFiles(target.files ?? undefined)}
      />
      {linking && <LinkField editor={editor} onDone={() => setLinking(false)} />}
    </div>
  );
}

interface ToolProps {
  icon: string;
  label: string;
  pressed?: boolean;
  onPress: () => void;
}

/** It takes no focus on a press: the selection it works on would be gone. */
const Tool = ({ icon, label, pressed, onPress }: ToolProps) => (
  <button
    type="button"
    className="btn quiet icon sm"
    aria-label={label}
    title={label}
    {...(pressed === undefined ? {} : { "aria-pressed": pressed })}
    onMouseDown={(event) => event.preventDefault()}
    onClick={onPress}
  >
    <Icon name={icon} size="s" />
  </button>
);
