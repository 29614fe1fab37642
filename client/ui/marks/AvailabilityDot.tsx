import type { AvailabilityState } from "../../../shared/routing/availability.ts";

const looks = { available: "", busy: "busy", afterCall: "busy", away: "away", offline: "off" } as const;

/** The dot on an avatar that says how somebody is to be had; its words stand beside the name. */
export const AvailabilityDot = ({ state }: { state: AvailabilityState }) => <span className={`pr ${looks[state]}`} />;
