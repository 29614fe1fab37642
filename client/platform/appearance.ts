import type { Preferences } from "../../shared/auth/agent.schema.ts";

const place = "waydesk.look";
type Look = Pick<Preferences, "theme" | "density">;

/** Puts theme and density on the page as this browser last had them, before the person is known. */
export function startLook() {
  const [theme, density] = (localStorage.getItem(place) ?? "system comfortable").split(" ");
  Object.assign(document.documentElement.dataset, { theme, density });
}

/** The same, from the person's preferences (UI-5), and kept for the next start. */
export function showLook({ theme, density }: Look) {
  Object.assign(document.documentElement.dataset, { theme, density });
  localStorage.setItem(place, `${theme} ${density}`);
}
