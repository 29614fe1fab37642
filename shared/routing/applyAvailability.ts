import type { Availability } from "./availability.schema.ts";

/**
 * How everybody is to be had after one more was heard of: each person once, what began last counts, whatever order it is heard in. The same
 * list when nothing changed.
 */
export function applyAvailability(held: Availability[], told: Availability): Availability[] {
  const known = held.find(({ agentId }) => agentId === told.agentId);
  if (!known) return [...held, told];
  const isNews = told.since >= known.since && (told.state !== known.state || told.reason !== known.reason || told.since !== known.since);
  return isNews ? held.map((one) => (one === known ? told : one)) : held;
}
