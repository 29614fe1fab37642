import { workingMinutesBetween } from "../../../shared/sla/businessTime.ts";
import { departmentCalendar, departmentInstantAfter } from "../sla/index.ts";

/** The end of so many business minutes of a department; by the clock on the wall where its calendar never gets there. */
export const answerBy = async (departmentId: string, from: Date, minutes: number): Promise<Date> =>
  (await departmentInstantAfter(departmentId, from, minutes)) ?? new Date(from.getTime() + minutes * 60_000);

/** Whole business minutes a department took. */
export const minutesTaken = async (departmentId: string, from: Date, to: Date): Promise<number> =>
  Math.round(workingMinutesBetween(await departmentCalendar(departmentId), from, to));
