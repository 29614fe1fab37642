import type { Channel } from "../conversations/message.schema.ts";

/** How much one agent holds at once: conversations per channel, and one overall limit to which each channel counts with its weight. */
export interface Capacity {
  limits: Record<Channel, number>;
  weights: Record<Channel, number>;
  overall: number;
}

export type Load = Record<Channel, number>;

/** What every desk starts with: three chats, or twenty mails, or one call, and no more than that share of each together. */
export const usualCapacity: Capacity = {
  limits: { chat: 3, email: 20, phone: 1 },
  weights: { chat: 5, email: 1, phone: 15 },
  overall: 30,
};

export const noLoad: Load = { chat: 0, email: 0, phone: 0 };

/** The share of an agent's overall limit that is taken, 0 to 1 and above where somebody gave more by hand. */
export const takenShare = (load: Load, { weights, overall }: Capacity) => weightOf(load, weights) / overall;

/** Why one more conversation of this channel does not fit; null when it does (RTE-3). */
export function whyFull(load: Load, channel: Channel, { limits, weights, overall }: Capacity): "channelFull" | "overallFull" | null {
  if (load[channel] >= limits[channel]) return "channelFull";
  return weightOf(load, weights) + weights[channel] > overall ? "overallFull" : null;
}

const weightOf = (load: Load, weights: Record<Channel, number>) =>
  load.chat * weights.chat + load.email * weights.email + load.phone * weights.phone;
