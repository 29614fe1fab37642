import mongoose from "mongoose";
import { pingMailServer } from "../mailTransport/index.ts";
import { pingSearch } from "../search/index.ts";
import { mailListener } from "./mailListener.ts";

export interface EngineState {
  ready: boolean;
  reason: string | null;
}

/** Whether everything the product leans on answers now (OPS-4); each is asked for at most two seconds. */
export async function engineStates() {
  const [database, search, mailOut] = await Promise.all([stateOf(pingDatabase), stateOf(pingSearch), stateOf(pingMailServer)]);
  return { database, search, mailOut, mailIn: mailListener() };
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
