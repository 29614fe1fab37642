import { Types } from "mongoose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { builtInViews, hasStates, ordersOf } from "../../shared/conversations/listViews.ts";
import type { Api } from "../support/world.ts";
import { startWorld, type World } from "../support/world.ts";
import { fillLists } from "./given/fillLists.ts";

let world: World;
let filled: Awaited<ReturnType<typeof fillLists>>;
const db = async () => (await import("../../server/platform/database/index.ts")).database();
beforeAll(async () => {
  world = await startWorld({ ROLES: "web" });
  filled = await fillLists(world);
  // The database itself notes each command it runs, with the plan it chose and what that cost: nothing here can drift from the product.
  // In a collection of our own making: the usual one holds a megabyte.
  await (await db()).createCollection("system.profile", { capped: true, size: 100_000_000 });
  await (await db()).command({ profile: 2, slowms: 0 });
}, 60_000);
afterAll(() => world.stop());

interface Noted {
  command: Record<string, unknown>;
  keysExamined: number;
  docsExamined: number;
  nreturned: number;
  hasSortStage?: boolean;
  planSummary: string;
}

/** What the database noted of reading `collection` while the work ran. */
async function notedOf(collection: string, work: () => Promise<unknown>): Promise<Noted[]> {
  const profile = (await db()).collection<Noted & { ts: Date }>("system.profile");
  const ns = `${(await db()).databaseName}.${collection}`;
  const before = await profile.countDocuments({ ns, op: "query" });
  await work();
  return profile.find({ ns, op: "query" }).sort({ $natural: 1 }).skip(before).toArray();
}

/** Reads that are no seek: a sort, a scan, something looked at that is not returned. An index merged of several parts looks once more per part. */
function wasteful(noted: Noted[]): string[] {
  if (!noted.some(({ nreturned }) => nreturned > 20)) return ["nothing was read"];
  return noted.flatMap(({ planSummary, keysExamined, docsExamined, nreturned, hasSortStage }) => {
    const parts = planSummary.split("IXSCAN").length - 1;
    const seeks = planSummary.startsWith("IXSCAN") && !hasSortStage;
    const frugal = keysExamined <= 1.2 * nreturned + 4 + parts && docsExamined <= nreturned + parts;
    return seeks && frugal
      ? []
      : [`${planSummary}: ${keysExamined} keys, ${docsExamined} rows for ${nreturned}, sort ${String(hasSortStage)}`];
  });
}

type Page = { items: unknown[]; next: string | null };
/** The first page, the second, and one from far inside. */
async function pagesOf(list: (after: { after?: string }) => Promise<Page>, pages = 5) {
  let after: string | null = null;
  const seen = new Set<string>();
  let items = 0;
  for (let page = 0; page < pages; page++) {
    const answer: Page = await list(after ? { after } : {});
    for (const item of answer.items) seen.add((item as { id: string }).id);
    items += answer.items.length;
    after = answer.next;
    if (!after) break;
  }
  expect(seen.size).toBe(items);
}

const lists = builtInViews.flatMap((view) =>
  ordersOf(view).flatMap((order) =>
    (hasStates(view) ? (["active", "done"] as const) : (["active"] as const)).map((state) => ({ view, order, state })),
  ),
);

describe("the plan of every list", () => {
  it.each(lists)("[LIST-1] conversations: $view, $state, $order", async (query) => {
    const readers: [string, Api, string | undefined][] = [
      ["of two departments", filled.both, undefined],
      ["of two departments, one chosen", filled.both, world.departments.refunds],
      ["of everything", world.people.priya.api, undefined],
      ["of everything, one department chosen", world.people.priya.api, world.departments.ticketing],
    ];
    for (const [who, api, departmentId] of readers) {
      if (["mine", "waiting", "mentioned"].includes(query.view) && who !== "of two departments") continue;
      const chosen = departmentId ? { departmentId } : {};
      const list = (after: object) => api.conversations.list({ ...query, ...chosen, limit: 25, ...after });
      expect(wasteful(await notedOf("conversations", () => pagesOf(list))), who).toEqual([]);
    }
  });

  const { people } = { people: () => world.people };
  const others: [string, string, () => Promise<unknown>][] = [
    [
      "of one contact",
      "conversations",
      () => pagesOf((at) => people().priya.api.conversations.list({ contactId: filled.contactId, limit: 25, ...at })),
    ],
    [
      "messages of a thread",
      "messages",
      () => pagesOf((at) => people().priya.api.conversations.messages({ id: filled.conversationId, limit: 25, ...at })),
    ],
    ["contacts", "contacts", () => pagesOf((at) => people().priya.api.contacts.list({ limit: 25, ...at }))],
    [
      "contacts by the start of a name",
      "contacts",
      () => pagesOf((at) => people().priya.api.contacts.list({ startsWith: "Contact 1", limit: 25, ...at })),
    ],
    ["agents", "agents", () => pagesOf((at) => people().priya.api.auth.listAgents({ limit: 25, ...at }))],
    [
      "agents of a department",
      "agents",
      () => pagesOf((at) => people().priya.api.auth.listAgents({ departmentId: world.departments.refunds, limit: 25, ...at })),
    ],
    ["outbox", "outbox", () => pagesOf((at) => people().priya.api.outbox.list({ limit: 25, ...at }))],
    ["outbox of a state", "outbox", () => pagesOf((at) => people().priya.api.outbox.list({ state: "failed", limit: 25, ...at }))],
    [
      "tokens",
      "apiTokens",
      () =>
        people()
          .olga.api.auth.me()
          .then(() => people().lin.api.auth.listTokens()),
    ],
    ["teams", "teams", () => people().lin.api.teams.list()],
    [
      "offers to several departments",
      "transfers",
      () => pagesOf((at) => filled.both.transfers.list({ box: "received", limit: 25, ...at })),
    ],
    ["offers of one department", "transfers", () => pagesOf((at) => people().lin.api.transfers.list({ box: "sent", limit: 25, ...at }))],
    ["offers that ended", "transfers", () => pagesOf((at) => people().lin.api.transfers.list({ box: "ended", limit: 25, ...at }))],
    [
      "offers of one conversation",
      "transfers",
      () => pagesOf((at) => people().priya.api.transfers.ofConversation({ id: filled.conversationId as never, limit: 25, ...at })),
    ],
    [
      "offers between two departments",
      "transfers",
      () => {
        const { ticketing, refunds } = world.departments;
        const pair = { fromDepartmentId: ticketing as never, toDepartmentId: refunds as never, days: 366 };
        return pagesOf((at) => people().lin.api.transfers.flowOffers({ ...pair, limit: 25, ...at }));
      },
    ],
    [
      "drafts",
      "drafts",
      () =>
        pagesOf(async (at) => {
          const { items, next } = await people().lin.api.drafts.mine({ limit: 25, ...at });
          return { items: items.map(({ conversationId: id }) => ({ id })), next };
        }),
    ],
    [
      "conversations behind a figure of a ladder",
      "ladderRuns",
      () => {
        const behind = { departmentId: world.departments.refunds as never, stepId: "late", limit: 25 };
        return pagesOf((at) => people().priya.api.escalation.stepRuns({ ...behind, ...at }));
      },
    ],
    ["questions to several departments", "consultations", () => pagesOf((at) => filled.both.consultations.list({ limit: 25, ...at }))],
    ["set-aside events", "setAsideEvents", () => pagesOf((at) => people().priya.api.operations.listSetAside({ limit: 25, ...at }))],
    ["dead duties", "dueWork", () => pagesOf((at) => people().priya.api.operations.listDead({ limit: 25, ...at }))],
  ];
  it.each(others)("[LIST-1] %s", async (title, collection, work) => {
    const noted = await notedOf(collection, work);
    // Pages ask for a record by its id beside their list; a list has an order.
    expect(wasteful(noted.filter(({ command }) => "sort" in command)), title).toEqual([]);
  });

  it("[LIST-1] the check sees a list that has no index", async () => {
    const { ContactModel } = await import("../../server/features/contacts/contact.model.ts");
    const noted = await notedOf("contacts", () =>
      ContactModel.find({ _id: { $ne: new Types.ObjectId() } })
        .sort({ tier: 1 })
        .limit(30)
        .lean(),
    );
    expect(wasteful(noted)[0]).toContain("sort true");
  });
});
