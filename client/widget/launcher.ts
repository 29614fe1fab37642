import type { Host } from "./hostOf.ts";
import look from "./launcher.css?inline";

/** What the panel gives back to the launcher. */
export interface Panel {
  show: (open: boolean) => void;
}
type PanelModule = { mountPanel: (host: Host, hear: { unread: (count: number) => void; closed: () => void }) => Panel };

const words = { en: ["Open the chat", "Close the chat", "new"], "zh-CN": ["打开聊天", "关闭聊天", "条新消息"] } as const;

/** The round button; a press loads the panel. A visitor who has written before hears of answers without a press. */
export function launcher(host: Host) {
  const { place, language } = host;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(look);
  place.adoptedStyleSheets = [sheet];
  const button = document.createElement("button");
  button.className = "launch";
  button.type = "button";
  button.innerHTML =
    '<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3.5 3h9A1.5 1.5 0 0 1 14 4.5v5a1.5 1.5 0 0 1-1.5 1.5H8l-3 2.5V11H3.5A1.5 1.5 0 0 1 2 9.5v-5A1.5 1.5 0 0 1 3.5 3z"/><path class="down" d="m4.4 6.2 3.6 3.6 3.6-3.6"/></svg><b hidden></b>';
  const [label, closing, unread] = words[language];
  button.setAttribute("aria-label", label);
  button.setAttribute("aria-expanded", "false");
  if (host.colour) (place.host as HTMLElement).style.setProperty("--site", host.colour);
  place.append(button);

  let panel: Promise<Panel> | undefined;
  let open = false;
  const load = () =>
    (panel ??= (import(/* @vite-ignore */ `${host.origin}/widget-panel.js`) as Promise<PanelModule>).then(({ mountPanel }) =>
      mountPanel(host, { unread: count, closed: () => show(false) }),
    ));
  const show = (now: boolean) => {
    open = now;
    button.setAttribute("aria-expanded", String(open));
    button.setAttribute("aria-label", open ? closing : label);
    // A panel that could not be fetched is fetched again by the next press.
    if (open || panel)
      load().then(
        (loaded) => loaded.show(open),
        () => {
          panel = undefined;
          if (open) show(false);
        },
      );
    if (!open) button.focus();
  };
  const count = (news: number) => {
    const badge = button.querySelector("b") as HTMLElement;
    badge.hidden = news === 0;
    badge.textContent = String(news);
    if (!open) button.setAttribute("aria-label", news ? `${label}, ${news} ${unread}` : label);
  };
  button.addEventListener("click", () => show(!open));
  // Storage may be forbidden on the page; then the chat lives as long as the page.
  try {
    if (localStorage.getItem("waydesk.token")) load().catch(() => void (panel = undefined));
  } catch {
    button.dataset["private"] = "true";
  }
}
