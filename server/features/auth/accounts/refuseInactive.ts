import { AgentModel } from "../agent.model.ts";

/** Whose access has ended gets no session, whichever way the sign-in went. False tells the accounts library to make none. */
export async function refuseInactive({ userId }: { userId: string }) {
  const agent = await AgentModel.findById(userId, { active: 1 }).lean();
  return agent?.active ? undefined : false;
}
