import type { Broadcasts } from "../../platform/sockets/broadcast.ts";
import { tagParted, tagRenamed } from "../tags/index.ts";
import { forgetRules } from "./rules/ruleBook.ts";
import { calendarChanged, policyChanged } from "./sla.events.ts";

const forget = { before: forgetRules, tell: () => [] };

/** Every process works by the new rules as soon as it hears of them. */
export const slaBroadcasts: Broadcasts = {
  [calendarChanged.type]: forget,
  [policyChanged.type]: forget,
  [tagRenamed.type]: forget,
  [tagParted.type]: forget,
};
