import { protocolVersion } from "../../../shared/contract/wire.ts";
import type { Broadcast, Broadcasts } from "../../platform/sockets/broadcast.ts";
import { insideRoom } from "../auth/index.ts";
import { signatureChanged } from "../signatures/index.ts";
import { macroChanged } from "./changeMacros.ts";

const changed = (what: "macros" | "signatures"): Broadcast => ({
  tell: () => [{ namespace: "/", rooms: [insideRoom], signal: "rules:changed", data: { v: protocolVersion, what, departmentId: null } }],
});

/** Everybody inside writes with them, and sees at once which there are. */
export const macroBroadcasts: Broadcasts = { [macroChanged.type]: changed("macros"), [signatureChanged.type]: changed("signatures") };
