import { Types } from "mongoose";
import { findAgent } from "../auth/index.ts";
import { isFaultOf } from "../../platform/fault.ts";
import { giveOut } from "./giveOut.ts";
import { helpedBy } from "./overflow/helpedBy.ts";

/**
 * Gives out in the departments named, in those of the people named (who may have got room), and in the ones they all help: their own work
 * comes first (RTE-5, RTE-10).
 */
export async function giveAround(departmentIds: string[], agentIds: (string | null | undefined)[] = []) {
  const people = [...new Set(agentIds)].flatMap((id) => (id ? [id] : []));
  const ofPeople = await Promise.all(people.map(departmentsOf));
  const own = [...new Set([...departmentIds, ...ofPeople.flat()])];
  const helped = (await helpedBy(own)).filter((id) => !own.includes(id));
  for (const id of [...own, ...helped]) await giveOut(new Types.ObjectId(id));
}

async function departmentsOf(agentId: string): Promise<string[]> {
  try {
    return (await findAgent(agentId)).departmentIds.map(String);
  } catch (error) {
    if (isFaultOf(error, "record.notFound")) return [];
    throw error;
  }
}
