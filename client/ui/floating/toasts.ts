import { create } from "zustand";

export interface Toast {
  id: number;
  text: string;
  act?: { text: string; run: () => void };
}

export const useToasts = create<{ toasts: Toast[] }>(() => ({ toasts: [] }));

const shownMs = 4000;
const undoMs = 8000;
let last = 0;

/** Says what was done, for four seconds; for eight with an undo. Never an error that needs an answer. */
export function toast(text: string, act?: Toast["act"]) {
  const id = ++last;
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts.slice(-2), { id, text, ...(act ? { act } : {}) }] }));
  setTimeout(() => dropToast(id), act ? undoMs : shownMs);
}

export const dropToast = (id: number) => useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((one) => one.id !== id) }));
