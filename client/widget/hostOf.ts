export type WidgetLanguage = "en" | "zh-CN";

/** What the script tag says, and the closed place on the page where everything of ours stands. */
export interface Host {
  origin: string;
  language: WidgetLanguage;
  colour: string | null;
  theme: string;
  page: string;
  place: ShadowRoot;
}

/** Reads the tag (`data-language`, `data-colour`, `data-theme`) and makes the place; it is fixed, so the page does not shift. */
export function hostOf({ src, dataset }: HTMLScriptElement): Host {
  const element = document.createElement("waydesk-chat");
  document.body.append(element);
  const asked = dataset["language"] || document.documentElement.lang || navigator.language;
  return {
    origin: new URL(src).origin,
    language: asked.toLowerCase().startsWith("zh") ? "zh-CN" : "en",
    colour: dataset["colour"] ?? null,
    theme: dataset["theme"] === "system" && matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : (dataset["theme"] ?? "light"),
    page: location.href.slice(0, 2000),
    place: element.attachShadow({ mode: "open" }),
  };
}
