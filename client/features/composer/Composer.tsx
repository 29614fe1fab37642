import { lazy, Suspense, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Conversation } from "../../../shared/conversations/conversation.schema.ts";
import type { Thread } from "../../platform/live/heldThreads.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { useAfterPaint } from "../../ui/useAfterPaint.ts";
import { AboveBox } from "./AboveBox.tsx";
import { ComposerTabs } from "./ComposerTabs.tsx";
import { DraftFiles } from "./DraftFiles.tsx";
import type { EditorProps } from "./Editor.tsx";
import { useComposer } from "./useComposer.ts";

const Editor = lazy(async () => ({ default: (await import("./Editor.tsx")).Editor }));

interface Props {
  thread: Thread;
  conversation: Conversation;
  onCall: () => void;
  onSentPending: () => void;
}

/** The thread is seen first; the editor, the costliest part of opening a conversation, comes in the next frame. */
const EditorAfterPaint = (props: EditorProps) => (useAfterPaint() ? <Editor {...props} /> : <div className="ta">{props.draft.text}</div>);

/** Reply or note. It sends with Ctrl Enter, keeps its draft, and asks first when the thread changed (MSG-7). */
export function Composer({ thread, conversation, onCall, onSentPending }: Props) {
  const { t } = useTranslation();
  const composer = useComposer(thread, conversation);
  const files = useRef<HTMLInputElement>(null);
  const { draft, asks, uploads, mayReply, mayNote } = composer;
  const note = draft.kind === "note";
  const sendPending = () => (composer.send() ? onSentPending() : undefined);
  const byChannel = (channel: "chat" | "email") => () => (conversation.channels.includes(channel) ? composer.reply(channel) : undefined);
  useShortcuts({
    r: () => composer.reply(),
    n: () => composer.note(),
    "Alt+1": byChannel("chat"),
    "Alt+2": byChannel("email"),
    "Alt+3": onCall,
  });

  if (!mayReply && !mayNote) return null;
  const closed = !note && draft.channel === null;
  return (
    <div className="comp">
      <AboveBox composer={composer} thread={thread} />
      <div className={note ? "box notebox" : "box"} hidden={asks.length > 0}>
        <ComposerTabs composer={composer} conversation={conversation} onCall={onCall} />
        {closed ? (
          <p className="ta closed">{t("console.composer.closed")}</p>
        ) : (
          <Suspense fallback={<div className="ta">{draft.text}</div>}>
            <EditorAfterPaint
              key={`${conversation.id} ${composer.round}`}
              label={note ? t("console.composer.noteLabel") : t("console.composer.replyLabel", { name: conversation.contact.name })}
              placeholder={t(note ? "console.composer.notePlaceholder" : "console.composer.replyPlaceholder")}
              draft={draft}
              rich={draft.channel === "email" && !note}
              focus={composer.focus}
              onChange={composer.type}
              onSend={() => composer.send()}
              onSendPending={sendPending}
              onFiles={uploads.add}
            />
          </Suspense>
        )}
        <DraftFiles uploads={uploads} files={draft.attachments} onRemove={composer.removeFile} />
        <div className="tools">
          <input ref={files} type="file" multiple hidden onChange={(event) => uploads.add([...(event.target.files ?? [])])} />
          <Button look="quiet" icon small label={t("console.composer.attach")} disabled={closed} onClick={() => files.current?.click()}>
            <Icon name="clip" />
          </Button>
          <span className="sp" />
          {draft.text.trim() !== "" && <span className="saved hid">{t("console.composer.kept")}</span>}
          <Send composer={composer} note={note} closed={closed} />
        </div>
      </div>
    </div>
  );
}

function Send({ composer, note, closed }: { composer: ReturnType<typeof useComposer>; note: boolean; closed: boolean }) {
  const { t } = useTranslation();
  return (
    <Button look="primary" small disabled={closed || !composer.ready} onClick={() => composer.send()}>
      {t(note ? "console.composer.addNote" : "console.composer.send")}
      <span className="kbd hid">Ctrl ↵</span>
    </Button>
  );
}
