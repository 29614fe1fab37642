import { meQuery, queries } from "../queries.ts";
import { forgetHeard } from "./lists.ts";
import { readMarksAgain } from "./readMarks.ts";
import { forgetKept, readAgain } from "./whileReading.ts";

/** What signals keep right: read before the first connection or in a gap, it may have missed some. Threads resume by their own revision. */
const lists = [
  "list",
  "counts",
  "views",
  "viewCounts",
  "bulkJobs",
  "availabilities",
  "notices",
  "offeredWork",
  "queues",
  "atRisk",
  "rosters",
];
const besideThreads = ["held", "scheduled", "ladderRuns", "transfers", "consultations", "tasks", "myTasks", "taskCounts"];

/** Reads afresh what may have missed something; before the first connection that is only what signals keep right. */
export function readAfterGap(first: boolean) {
  forgetHeard();
  forgetKept();
  readAgain(...[...lists, ...besideThreads].map((kind) => [kind]));
  if (first) return;
  readAgain(["transferRules"], ["transferFields"], meQuery.queryKey);
  readMarksAgain();
  // What could not be read meanwhile and is still on the screen.
  void queries.refetchQueries({ type: "active", predicate: ({ state }) => state.status === "error" });
}
