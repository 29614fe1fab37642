/** @jsxImportSource preact */
import { useRef, useState } from "preact/hooks";
import type { Uploads } from "../live/uploads.ts";
import type { Say } from "../texts.ts";
import { ChosenFiles } from "./ChosenFiles.tsx";
import { Glyph } from "./Glyph.tsx";

interface Props {
  say: Say;
  offline: boolean;
  uploads: Uploads;
  onTyping: (typing: boolean) => void;
  onSend: (text: string) => void;
}

const tellEveryMs = 3000;
const idleMs = 4000;

/** The box: Enter sends, Shift Enter breaks the line, and Enter belongs to an input method while it composes. Files go with the line, once they are all stored. */
export function WriteBox({ say, offline, uploads, onTyping, onSend }: Props) {
  const [text, setText] = useState("");
  const told = useRef(0);
  const idle = useRef<ReturnType<typeof setTimeout>>(undefined);
  const chooser = useRef<HTMLInputElement>(null);
  const files = uploads.view().filter(({ state }) => state !== "refused");
  const ready = files.every(({ state }) => state === "done") && (text.trim() !== "" || files.length > 0);
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
    if (!ready) return;
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
      <ChosenFiles uploads={uploads} say={say} />
      <input
        type="file"
        multiple
        hidden
        ref={chooser}
        onChange={({ currentTarget }) => {
          uploads.add(currentTarget.files ?? []);
          currentTarget.value = ""; // the same file may be chosen again
        }}
      />
      <button type="button" class="ib clip" aria-label={say("attach")} onClick={() => chooser.current?.click()}>
        <Glyph name="clip" />
      </button>
      <textarea
        class="q"
        rows={Math.min(5, text.split("\n").length)}
        maxLength={10_000}
        aria-label={say("write")}
        placeholder={say(offline ? "writeOffline" : "write")}
        value={text}
        onInput={type}
        onPaste={(event) => {
          const pasted = event.clipboardData?.files;
          if (!pasted?.length) return;
          event.preventDefault();
          uploads.add(pasted);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <button type="submit" class="ib send" aria-label={say("send")} aria-disabled={!ready && files.length > 0}>
        <Glyph name="send" />
      </button>
    </form>
  );
}
