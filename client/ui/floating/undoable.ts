import { reasonText } from "../../platform/reasonText.ts";
import { toast } from "./toasts.ts";

/** Says what was done and offers the way back for as long as it is said (UI-4); why it did not go back is said in passing, in the server's words. */
export function undoable(text: string, undo: string, back: () => Promise<unknown>) {
  const run = () => void back().catch((error: unknown) => toast(reasonText(error)));
  toast(text, { text: undo, run });
}
