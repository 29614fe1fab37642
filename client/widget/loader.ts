import { hostOf } from "./hostOf.ts";
import { launcher } from "./launcher.ts";

// Nothing of ours may reach the page's own error handling, and nothing waits for us (CHAT-1).
const tag = document.currentScript as HTMLScriptElement | null;
const begin = () => {
  try {
    if (tag && !document.querySelector("waydesk-chat")) launcher(hostOf(tag));
  } catch {
    document.querySelector("waydesk-chat")?.remove();
  }
};
if (document.body) begin();
else addEventListener("DOMContentLoaded", begin, { once: true });
