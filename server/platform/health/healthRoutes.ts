import { Router } from "express";
import { collectDefaultMetrics, Gauge, Registry } from "prom-client";
import { now } from "../ctx.ts";
import { WorkModel } from "../dueWork/index.ts";
import { ReaderPositionModel, SetAsideEventModel } from "../eventLog/index.ts";
import { engineStates } from "./engineStates.ts";

const registry = new Registry();
collectDefaultMetrics({ register: registry, prefix: "waydesk_" });
gauge("waydesk_due_work_late", "Duties that are due and wait", () => WorkModel.countDocuments({ state: "waiting", dueAt: { $lt: now() } }));
gauge("waydesk_due_work_dead", "Duties that failed for good", () => WorkModel.countDocuments({ state: "dead" }));
gauge("waydesk_events_set_aside", "Events a reader could not take", () =>
  SetAsideEventModel.countDocuments({ state: { $in: ["aside", "retrying"] } }),
);
gauge("waydesk_readers_held", "Readers some process works for", () => ReaderPositionModel.countDocuments({ holder: { $ne: null } }));

/** Live: the process answers. Ready: it can do its work; search may be down, the product does without (OPS-4, SRCH-4). */
export function healthRoutes(isLeaving: () => boolean) {
  const router = Router();
  router.get("/health/live", (_request, response) => void response.json({ live: true }));
  router.get("/health/ready", async (_request, response) => {
    const states = await engineStates();
    const ready = states.database.ready && !isLeaving();
    response.status(ready ? 200 : 503).json({ ready, leaving: isLeaving(), ...states });
  });
  router.get("/metrics", async (_request, response) => {
    response.type(registry.contentType).send(await registry.metrics());
  });
  return router;
}

function gauge(name: string, help: string, count: () => Promise<number>) {
  const asked = new Gauge({
    name,
    help,
    registers: [],
    async collect() {
      this.set(await count());
    },
  });
  registry.registerMetric(asked);
}
