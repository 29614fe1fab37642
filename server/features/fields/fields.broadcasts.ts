import { protocolVersion } from "../../../shared/contract/wire.ts";
import type { Broadcasts } from "../../platform/sockets/broadcast.ts";
import { insideRoom } from "../auth/index.ts";
import { customFieldsChanged } from "./fields.events.ts";

const data = { v: protocolVersion, what: "customFields", departmentId: null };

/** Everybody inside fills them in, and sees at once what is asked now. */
export const fieldBroadcasts: Broadcasts = {
  [customFieldsChanged.type]: { tell: () => [{ namespace: "/", rooms: [insideRoom], signal: "rules:changed", data }] },
};
