// A file of its own: the thread's texts need the words without the schemas.
/** Why nobody has the duty. */
export const dutyGaps = ["noRotation", "notBegun", "outsideHours", "nobodyNamed", "personGone"] as const;
/** Who is told where nobody has the duty; `desk` asks the roster of the whole desk first. */
export const rosterFallbacks = ["desk", "supervisors", "leads", "department"] as const;
/** How a duty came to whoever has it. */
export const dutyWays = ["rotation", "cover", ...rosterFallbacks] as const;
