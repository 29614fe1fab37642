/** @jsxImportSource preact */
import { render } from "preact";
import type { Host } from "./hostOf.ts";
import { startChat } from "./live/chat.ts";
import { ChatPanel } from "./parts/ChatPanel.tsx";
import files from "./files.css?inline";
import first from "./home.css?inline";
import lines from "./lines.css?inline";
import look from "./panel.css?inline";
import { inkOn } from "./siteColours.ts";
import { sayIn } from "./texts.ts";

/** Puts the panel into the host's place and starts the chat; answers with the way to show and hide it. */
export function mountPanel(host: Host, hear: { unread: (count: number) => void; closed: () => void }) {
  const { place, language, theme, colour } = host;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(look + first + lines + files);
  place.adoptedStyleSheets = [...place.adoptedStyleSheets, sheet];
  const spot = document.createElement("div");
  spot.className = `spot ${theme}`;
  spot.lang = language;
  if (colour) (place.host as HTMLElement).style.setProperty("--on-site", inkOn(colour));
  place.append(spot);

  const say = sayIn(language);
  const draw = () => {
    render(
      chat.view.open ? <ChatPanel chat={chat} view={{ ...chat.view }} say={say} language={language} onClose={hear.closed} /> : null,
      spot,
    );
    hear.unread(chat.view.open ? 0 : chat.unread());
  };
  const chat = startChat(host, () => queueMicrotask(draw));
  document.addEventListener("visibilitychange", chat.reportSeen);
  return { show: (open: boolean) => chat.go({ open }) };
}
