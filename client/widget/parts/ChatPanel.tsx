/** @jsxImportSource preact */
import { useEffect, useRef } from "preact/hooks";
import type { WidgetLanguage } from "../hostOf.ts";
import type { Chat, ChatView } from "../live/chat.ts";
import type { Say } from "../texts.ts";
import { Glyph } from "./Glyph.tsx";
import { Lines } from "./Lines.tsx";
import { PreChat } from "./PreChat.tsx";
import { WriteBox } from "./WriteBox.tsx";

interface Props {
  chat: Chat;
  view: ChatView;
  say: Say;
  language: WidgetLanguage;
  onClose: () => void;
}

/** The open panel: whom one talks to, the connection, the lines, the box. Esc closes it. */
export function ChatPanel({ chat, view, say, language, onClose }: Props) {
  const panel = useRef<HTMLElement>(null);
  const { site, thread, queue, known, connection } = view;
  const name = (language === "zh-CN" && site?.nameZh) || site?.name || "";
  const begun = thread !== null || queue.length > 0;
  useEffect(() => panel.current?.querySelector<HTMLElement>("input, textarea")?.focus(), [begun || known]);
  return (
    <section
      class="w"
      role="dialog"
      aria-label={say("title", { name })}
      ref={panel}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape") onClose();
      }}
    >
      <header class="wh">
        <div class="t">
          <b>{thread?.agentName ?? name}</b>
          <small>{thread?.agentName ? name : connection === "online" ? say("lead") : say("connecting")}</small>
        </div>
        <button type="button" class="ib" aria-label={say("close")} onClick={onClose}>
          <Glyph name="x" />
        </button>
      </header>
      {connection === "offline" && (
        <p class="ban" role="status">
          <Glyph name="offline" />
          {say("offline")}
        </p>
      )}
      {begun || known ? (
        <>
          <Lines view={view} say={say} language={language} onAgain={chat.again} />
          <WriteBox say={say} offline={connection === "offline"} onTyping={chat.typing} onSend={(text) => chat.send(text)} />
        </>
      ) : (
        <PreChat say={say} onStart={(text, who) => chat.send(text, who)} />
      )}
      <p class="by">{name && say("by", { name })}</p>
    </section>
  );
}
