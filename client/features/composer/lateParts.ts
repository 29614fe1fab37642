import { late } from "../../platform/late.ts";

export type { BoxHandle, EditorProps } from "./box/Editor.tsx";

/** The editor is three times the rest of the composer: it comes after the first picture. */
export const Editor = late(async () => (await import("./box/Editor.tsx")).Editor);
export const SendLater = late(async () => (await import("./SendLater.tsx")).SendLater);
