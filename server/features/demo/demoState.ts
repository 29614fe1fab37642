import type { DemoState } from "../../../shared/demo/demo.api.ts";
import { EventModel } from "../../platform/eventLog/index.ts";
import { listAllAgents } from "../auth/index.ts";
import { conversationImported } from "../conversations/index.ts";
import { findOrganisation } from "../departments/index.ts";
import { demoFilled } from "./demo.events.ts";
import { demoAgents, demoPassword } from "./people/demoPeople.ts";
import { demoSize } from "./followSetUp.ts";

/**
 * How far the demo company is, and one account of each role with its password, so that a stranger can try them. Null on a desk that was not
 * begun as a demo: there these accounts are nobody's business. Only accounts that are there and may sign in are told.
 */
export async function demoState(): Promise<DemoState | null> {
  if ((await findOrganisation())?.startedWith !== "demo") return null;
  const [done, over, agents] = await Promise.all([
    EventModel.countDocuments({ type: conversationImported.type }),
    EventModel.exists({ type: demoFilled.type }),
    listAllAgents(),
  ]);
  const open = new Set(agents.filter(({ active }) => active).map(({ email }) => email));
  const roles = [...new Set(demoAgents.map(({ role }) => role))];
  const accounts = roles.flatMap((role) => demoAgents.find((one) => one.role === role && open.has(one.email)) ?? []);
  return {
    filled: { done, of: over ? done : Math.max(done, demoSize.conversations) },
    accounts: accounts.map(({ role, name, email }) => ({ role, name, email })),
    password: demoPassword,
  };
}
