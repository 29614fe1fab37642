import mongoose from "mongoose";
import { pingSearch } from "../search/index.ts";

export interface EngineState {
  ready: boolean;
  reason: string | null;
}

/** Whether database and search answer now; each is asked for at most two seconds. */
export async function engineStates(): Promise<{ database: EngineState; search: EngineState }> {
  const [database, search] = await Promise.all([stateOf(pingDatabase), stateOf(pingSearch)]);
  return { database, search };
}

async function stateOf(ping: () => Promise<unknown>): Promise<EngineState> {
  const late = new Promise((_, reject) => setTimeout(() => reject(new Error("no answer within 2 s")), 2000).unref());
  try {
    await Promise.race([ping(), late]);
    return { ready: true, reason: null };
  } catch (error) {
    return { ready: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

const pingDatabase = () => mongoose.connection.getClient().db("admin").command({ ping: 1 });
