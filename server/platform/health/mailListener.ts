import type { EngineState } from "./engineStates.ts";

let state: EngineState | null = null;

/** Said by the mail role of this process: it listens, or why not. */
export const tellMailListener = (now: EngineState | null) => {
  state = now;
};

/** Whether this process takes mails; null when that is another process's work. */
export const mailListener = () => state;
