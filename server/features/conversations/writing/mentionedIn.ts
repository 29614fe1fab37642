import { Types } from "mongoose";
import type { Mention } from "../../../../shared/conversations/message.schema.ts";
import type { Tx } from "../../../platform/ctx.ts";
import { fault } from "../../../platform/fault.ts";
import { abilitiesOf, listAllAgents, type AgentRecord } from "../../auth/index.ts";
import { findTeams } from "../../departments/index.ts";
import { accessConversation, mayRead } from "../accessConversation.ts";
import type { ConversationRecord } from "../conversation.model.ts";

export type Mentioned = Pick<Mention, "kind" | "id">;

/**
 * Whom a note names, with their names, and everybody its conversation names by now. A person who may not read the conversation is not named in it; of
 * a team those who may are told. Faults: record.notFound, mention.cannotRead.
 */
export async function mentionedIn(
  tx: Tx,
  id: string,
  mentioned: Mentioned[],
): Promise<{ mentions: Mention[]; mentionedIds: Types.ObjectId[] }> {
  const conversation = await accessConversation(tx, id);
  const agents = (await listAllAgents()).filter(({ active }) => active);
  const teams = await findTeams(
    mentioned.flatMap((one) => (one.kind === "team" ? [one.id] : [])),
    tx,
  );
  const readers = agents.filter((agent) => agentMayRead(agent, conversation));
  const found = mentioned.map((one) => namedBy(one, agents, teams, readers));
  const strangers = found.filter(({ told }) => told.length === 0).map(({ mention }) => mention.name);
  if (strangers.length > 0) throw fault("mention.cannotRead", { names: strangers.join(", ") });
  const ids = [...(conversation.mentionedIds ?? []).map(String), ...found.flatMap(({ told }) => told.map(({ _id }) => String(_id)))];
  return { mentions: found.map(({ mention }) => mention), mentionedIds: [...new Set(ids)].map((one) => new Types.ObjectId(one)) };
}

type Team = Awaited<ReturnType<typeof findTeams>>[number];

function namedBy({ kind, id }: Mentioned, agents: AgentRecord[], teams: Team[], readers: AgentRecord[]) {
  const one = (kind === "agent" ? agents : teams).find(({ _id }) => String(_id) === id);
  if (!one) throw fault("record.notFound", { kind });
  const told = readers.filter(({ _id, teamIds }) => (kind === "agent" ? String(_id) === id : teamIds.some((team) => String(team) === id)));
  return { mention: { kind, id, name: one.name }, told };
}

/** True when this person may read the conversation: the rule of `mayRead`, by what they are now. */
export function agentMayRead(agent: AgentRecord, conversation: ConversationRecord): boolean {
  const { _id, name, departmentIds } = agent;
  const actor = { kind: "agent" as const, id: String(_id), name, abilities: abilitiesOf(agent), departmentIds: departmentIds.map(String) };
  return mayRead(actor, conversation);
}
