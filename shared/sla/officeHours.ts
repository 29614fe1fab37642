import type { Calendar } from "./businessTime.ts";

/** Monday to Friday, nine to six: the hours every desk starts with. */
export const officeHours = (zone: string): Calendar => ({
  name: "Office hours",
  zone,
  week: [...Array.from({ length: 5 }, (): [number, number][] => [[540, 1080]]), [], []],
});

/** Every minute of every day: what a target in wall-clock time runs by. */
export const roundTheClock: Calendar = { name: "Round the clock", zone: "UTC", week: Array.from({ length: 7 }, () => [[0, 1440]]) };
