import { createContext, useContext } from "react";

/** False around conditions of what works while nobody looks, a rule or a ladder: there "me" means nobody and is not offered. */
export const SomebodyLooks = createContext(true);

export const useSomebodyLooks = () => useContext(SomebodyLooks);
