/** @jsxImportSource preact */
import type { ChatView } from "../live/chat.ts";
import type { Say } from "../texts.ts";
import { Glyph } from "./Glyph.tsx";

interface Props {
  view: ChatView;
  site: string;
  say: Say;
  onBack: () => void;
  onClose: () => void;
}

/** Whom one talks to: the person who answered last, or the site with the number under which the matter is known. */
export function PanelHead({ view: { thread, connection }, site, say, onBack, onClose }: Props) {
  const agent = thread?.agentName;
  const state = thread ? say("received", { number: thread.number }) : say(connection === "connecting" ? "connecting" : "lead");
  return (
    <header class="wh">
      <button type="button" class="ib" aria-label={say("back")} onClick={onBack}>
        <Glyph name="left" />
      </button>
      {agent && (
        <span class="av" aria-hidden="true">
          {initialsOf(agent)}
        </span>
      )}
      <div class="t">
        <b>{agent ?? site}</b>
        <small>{agent ? site : state}</small>
      </div>
      <button type="button" class="ib" aria-label={say("close")} onClick={onClose}>
        <Glyph name="x" />
      </button>
    </header>
  );
}

/** Two letters of a name written with spaces, else its first character. */
function initialsOf(name: string) {
  const words = name.split(" ");
  const [first = ""] = [...(words[0] ?? "")];
  const [last = ""] = words.length > 1 ? [...(words.at(-1) ?? "")] : [];
  return (first + last).toUpperCase();
}
