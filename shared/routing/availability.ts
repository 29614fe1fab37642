/** How an agent is to be had for work. Only `available` gets work by itself; `afterCall` is the time to finish what a call left to do. */
export const availabilityStates = ["available", "busy", "away", "afterCall", "offline"] as const;
export type AvailabilityState = (typeof availabilityStates)[number];

/** Why somebody says to be away, for adherence. */
export const awayReasons = ["pause", "lunch", "meeting", "training", "other"] as const;

/** Why the product found somebody away: offers were not answered, nothing was touched for long. */
export const foundAwayReasons = ["noAnswer", "inactive"] as const;
export type AwayReason = (typeof awayReasons)[number] | (typeof foundAwayReasons)[number];

/** Who changed it: the agent, a connection that is gone, a call that ended, somebody in charge, offers that lapsed, hands that were still, working time. */
export const availabilityCauses = ["self", "connection", "call", "lead", "offer", "inactivity", "calendar"] as const;
export type AvailabilityCause = (typeof availabilityCauses)[number];
