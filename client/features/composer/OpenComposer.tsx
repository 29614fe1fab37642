import { Suspense, useRef, useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Conversation } from "../../../shared/conversations/conversation.schema.ts";
import type { Thread } from "../../platform/live/heldThreads.ts";
import { useContactLanguage } from "../../platform/writing/macros.ts";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { useAfterPaint } from "../../ui/useAfterPaint.ts";
import { AboveBox } from "./above/AboveBox.tsx";
import { WordsInBox } from "./ComposerBones.tsx";
import { ComposerTabs } from "./ComposerTabs.tsx";
import { ComposerTools } from "./ComposerTools.tsx";
import { Editor, SendLater, type BoxHandle, type EditorProps } from "./lateParts.ts";
import { UnderBox } from "./under/UnderBox.tsx";
import { useComposer } from "./useComposer.ts";

export interface ComposerProps {
  thread: Thread;
  conversation: Conversation;
  onCall: () => void;
  onSentPending: () => void;
  onSentResolved: () => void;
}

/** The editor is the costliest part of opening a conversation: it comes one picture after the rest of the composer. */
const EditorAfterPaint = (props: EditorProps) => (useAfterPaint() ? <Editor {...props} /> : <WordsInBox text={props.draft.text} />);

/** Reply or note. It sends with Ctrl Enter, keeps its draft, and asks first when the thread changed (MSG-7). */
export function OpenComposer({ thread, conversation, onCall, onSentPending, onSentResolved }: ComposerProps) {
  const { t } = useTranslation();
  const composer = useComposer(thread, conversation);
  const box = useRef<BoxHandle | null>(null);
  const [later, setLater] = useState(false);
  const { draft, asks, uploads, mayReply, mayNote } = composer;
  const note = draft.kind === "note";
  const language = useContactLanguage(conversation);
  const sendPending = () => (composer.send() ? onSentPending() : undefined);
  const byChannel = (channel: "chat" | "email") => () => (conversation.channels.includes(channel) ? composer.reply(channel) : undefined);
  useShortcuts({
    r: () => composer.reply(),
    n: () => composer.note(),
    m: () => box.current?.open("/"),
    "Alt+1": byChannel("chat"),
    "Alt+2": byChannel("email"),
    "Alt+3": onCall,
  });

  if (!mayReply && !mayNote) return null;
  const closed = !note && draft.channel === null;
  const mail = draft.channel === "email" && !note;
  return (
    <div className="comp">
      <AboveBox composer={composer} thread={thread} />
      <div className={note ? "box notebox" : "box"} hidden={asks.length > 0}>
        <ComposerTabs composer={composer} conversation={conversation} onCall={onCall} />
        {closed ? (
          <p className="ta closed">{t("console.composer.closed")}</p>
        ) : (
          <Suspense fallback={<WordsInBox text={draft.text} />}>
            <EditorAfterPaint
              key={`${conversation.id} ${composer.round}`}
              label={note ? t("console.composer.noteLabel") : t("console.composer.replyLabel", { name: conversation.contact.name })}
              placeholder={t(note ? "console.composer.notePlaceholder" : "console.composer.replyPlaceholder")}
              language={language}
              draft={draft}
              conversation={conversation}
              rich={mail || note}
              focus={composer.focus}
              onReady={(ready) => {
                box.current = ready;
              }}
              onChange={composer.type}
              onSend={() => composer.send()}
              onSendPending={sendPending}
              onFiles={uploads.add}
            />
          </Suspense>
        )}
        <UnderBox composer={composer} conversation={conversation} mail={mail} />
        <ComposerTools
          composer={composer}
          language={language}
          conversationId={conversation.id}
          note={note}
          closed={closed}
          onOpen={(mark) => box.current?.open(mark)}
          onSentPending={onSentPending}
          onSentResolved={onSentResolved}
          onLater={() => setLater(true)}
        />
      </div>
      {later && (
        <Suspense fallback={null}>
          <SendLater composer={composer} conversation={conversation} onClose={() => setLater(false)} />
        </Suspense>
      )}
    </div>
  );
}
