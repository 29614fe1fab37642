/** @jsxImportSource preact */
import { useEffect, useRef } from "preact/hooks";
import type { WidgetLanguage } from "../hostOf.ts";
import type { Chat, ChatView } from "../live/chat.ts";
import type { Say } from "../texts.ts";
import { Glyph } from "./Glyph.tsx";
import { Home } from "./Home.tsx";
import { keepFocus } from "./keepFocus.ts";
import { Lines } from "./Lines.tsx";
import { PanelHead } from "./PanelHead.tsx";
import { PreChat } from "./PreChat.tsx";
import { WriteBox } from "./WriteBox.tsx";

interface Props {
  chat: Chat;
  view: ChatView;
  say: Say;
  language: WidgetLanguage;
  onClose: () => void;
}

/** The open panel: the first page, or whom one talks to with the lines and the box; and the connection, in words. Esc closes it. */
export function ChatPanel({ chat, view, say, language, onClose }: Props) {
  const panel = useRef<HTMLElement>(null);
  const { site, thread, queue, known, connection, atHome } = view;
  const name = (language === "zh-CN" && site?.nameZh) || site?.name || "";
  const talking = (thread !== null || queue.length > 0 || known) && !atHome;
  useEffect(() => panel.current?.querySelector<HTMLElement>(atHome ? ".go" : "input:not([hidden]), textarea")?.focus(), [talking, atHome]);
  const offline = connection === "offline" && (
    <p class="ban" role="status">
      <Glyph name="offline" />
      {say("offline")}
    </p>
  );
  return (
    <section
      class="w"
      role="dialog"
      aria-label={say("title", { name })}
      ref={panel}
      onDragOver={(event) => (talking ? event.preventDefault() : undefined)}
      onDrop={(event) => {
        if (!talking || !event.dataTransfer?.files.length) return;
        event.preventDefault();
        chat.uploads.add(event.dataTransfer.files);
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape" && !event.isComposing) onClose();
        keepFocus(event, event.currentTarget);
      }}
    >
      {talking ? (
        <>
          <PanelHead view={view} site={name} say={say} onBack={() => chat.go({ atHome: true })} onClose={onClose} />
          {offline}
          <Lines view={view} say={say} language={language} onAgain={chat.again} onDiscard={chat.discard} fetchFile={chat.fetchFile} />
          <WriteBox
            say={say}
            offline={connection === "offline"}
            uploads={chat.uploads}
            onTyping={chat.typing}
            onSend={(text) => chat.send(text)}
          />
        </>
      ) : (
        <>
          {offline}
          <Home view={view} site={name} say={say} onTalk={() => chat.go({ atHome: false })} onClose={onClose}>
            <PreChat say={say} onStart={chat.send} />
          </Home>
        </>
      )}
      <p class="by">{name && say("by", { name })}</p>
    </section>
  );
}
