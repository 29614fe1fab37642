import type { EventRecord, Reader } from "../../platform/eventLog/index.ts";
import { organisationSetUp } from "../auth/index.ts";
import { fillDemo } from "./fillDemo.ts";

/** The size of the demo company somebody explores from the set-up page. */
export const demoSize = { contacts: 1500, conversations: 4000 };

/** Who chose the demo company at set-up gets it: a reaction, so that a crash in between only delays it. */
export const followSetUp: Reader = {
  name: "demo",
  types: [organisationSetUp.type],
  take: async (event) => {
    const { startedWith } = (event as EventRecord<{ startedWith: string }>).payload;
    if (startedWith === "demo") await fillDemo(demoSize);
  },
};
