/** @jsxImportSource preact */
import { useRef, useState } from "preact/hooks";
import type { Say } from "../texts.ts";
import { Glyph } from "./Glyph.tsx";

interface Props {
  say: Say;
  offline: boolean;
  onTyping: (typing: boolean) => void;
  onSend: (text: string) => void;
}

const tellEveryMs = 3000;
const idleMs = 4000;

/** The box: Enter sends, Shift Enter breaks the line, and Enter belongs to an input method while it composes. */
export function WriteBox({ say, offline, onTyping, onSend }: Props) {
  const [text, setText] = useState("");
  const told = useRef(0);
  const idle = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = () => {
    clearTimeout(idle.current);
    if (told.current > 0) onTyping(false);
    told.current = 0;
  };
  const type = (event: Event) => {
    setText((event.currentTarget as HTMLTextAreaElement).value);
    clearTimeout(idle.current);
    idle.current = setTimeout(stop, idleMs);
    if (Date.now() - told.current < tellEveryMs) return;
    told.current = Date.now();
    onTyping(true);
  };
  const send = () => {
    if (text.trim() === "") return;
    stop();
    onSend(text.trim());
    setText("");
  };
  return (
    <form
      class="wf"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        class="q"
        rows={Math.min(5, text.split("\n").length)}
        maxLength={10_000}
        aria-label={say("write")}
        placeholder={say(offline ? "writeOffline" : "write")}
        value={text}
        onInput={type}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <button type="submit" class="ib send" aria-label={say("send")}>
        <Glyph name="send" />
      </button>
    </form>
  );
}
