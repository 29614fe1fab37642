import { now } from "../ctx.ts";
import { log } from "../log.ts";
import { WorkModel } from "./work.model.ts";

/** A worker of this process, which is asked about only while it sleeps. */
interface Sleeper {
  type: string;
  asleep: boolean;
  wake(): void;
}

/** The longest a duty waits that nobody told us of: another process owed it again, or a clock was put forward. */
const everyMs = 2000;
/** Whoever has this many due wakes at the first look; the others are found at the next. */
const mostRead = 500;

const sleepers = new Set<Sleeper>();
let ticking: NodeJS.Timeout | null = null;
let looking = false;

/**
 * Wakes a sleeping worker within two seconds after something of its type fell due, whatever its own timer says; answers how to stop that.
 * One question serves all workers of a process: asked by each of thirty, an idle desk kept its database busy with nothing.
 */
export function wakeWhenDue(sleeper: Sleeper): () => void {
  sleepers.add(sleeper);
  ticking ??= setInterval(() => void look(), everyMs);
  return () => {
    sleepers.delete(sleeper);
    if (sleepers.size > 0 || !ticking) return;
    clearInterval(ticking);
    ticking = null;
  };
}

async function look() {
  const types = [...sleepers].filter(({ asleep }) => asleep).map(({ type }) => type);
  if (looking || types.length === 0) return;
  looking = true;
  try {
    const due = { type: { $in: types }, state: { $in: ["waiting", "running"] }, dueAt: { $lte: now() } };
    const rows = await WorkModel.collection.find<{ type: string }>(due, { projection: { _id: 0, type: 1 }, limit: mostRead }).toArray();
    const found = new Set(rows.map(({ type }) => type));
    for (const sleeper of sleepers) if (sleeper.asleep && found.has(sleeper.type)) sleeper.wake();
  } catch (error) {
    log.warn({ err: error }, "what is due could not be asked for; it is asked again in two seconds");
  } finally {
    looking = false;
  }
}
