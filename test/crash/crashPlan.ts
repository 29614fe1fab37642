import { chance } from "./chance.ts";

export interface CrashSize {
  sends: number;
  clients: number;
  serverKills: number;
  databaseKills: number;
}

export interface CrashPlan extends CrashSize {
  seed: number;
  /** What is killed once so many sends are acknowledged, and how much later. */
  kills: { after: number; laterMs: number; what: "server" | "database" }[];
  jobs: SendJob[][];
}

/** One message a client has to bring in. Who gives up asks only once: then it may be stored or not, but never twice. */
export interface SendJob {
  key: string;
  text: string;
  conversation: number;
  givesUp: boolean;
}

/** Everything that chance decides, from one seed; how the processes meet it is up to the machine. */
export function crashPlan(size: CrashSize, seed: number): CrashPlan {
  const next = chance(seed);
  const kill = (what: "server" | "database") => ({ after: Math.floor(next() * size.sends * 0.95), laterMs: Math.floor(next() * 60), what });
  const kills = [
    ...Array.from({ length: size.serverKills }, () => kill("server")),
    ...Array.from({ length: size.databaseKills }, () => kill("database")),
  ].toSorted((a, b) => a.after - b.after);
  const job = (client: number, index: number): SendJob => ({
    key: `crash-${seed}-${client}-${index}`,
    text: `Client ${client}, line ${index}. ${"·".repeat(Math.floor(next() * 200))}`.trim(),
    conversation: Math.floor(next() * size.clients),
    givesUp: next() < 0.03,
  });
  const share = Math.ceil(size.sends / size.clients);
  const jobs = Array.from({ length: size.clients }, (_, client) => Array.from({ length: share }, (__, index) => job(client, index)));
  return { ...size, seed, kills, jobs };
}
