import { create } from "zustand";

/** A macro that was asked for from outside the box, and waits for the box of the open conversation to take it. */
export const useWantedMacro = create<{ id: string | null }>(() => ({ id: null }));

export const wantMacro = (id: string | null) => useWantedMacro.setState({ id });
