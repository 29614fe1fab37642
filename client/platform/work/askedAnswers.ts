import { create } from "zustand";
import { faultData } from "../api.ts";

interface AskedAnswers {
  /** Of which conversation. */
  id: string;
  /** Does what was refused once more. */
  again: () => void;
}

/** What the desk wants to know before a conversation is resolved, while it is being asked for. */
export const useAskedAnswers = create<{ asked: AskedAnswers | null }>(() => ({ asked: null }));

export const askNoMore = () => useAskedAnswers.setState({ asked: null });

/** Asks for the answers a refusal misses, wherever the resolving came from; false when it was refused for another reason. */
export function asksAnswers(error: unknown, asked: AskedAnswers): boolean {
  if (!faultData(error, "conversation.fieldsMissing")) return false;
  useAskedAnswers.setState({ asked });
  return true;
}
