import { freePort } from "../../server/platform/engines/process/freePort.ts";
import { endProduct, startProduct, type Product } from "./builtProduct.ts";
import { deskClient, setUpDesk } from "./deskClient.ts";
import { freshDatabase, freshSearch } from "./freshDatabase.ts";
import { newScratch } from "./scratchFolder.ts";

/** What a program outside may do that writes and reads threads. */
export const threadAbilities = [
  "contact.read",
  "contact.write",
  "conversation.create",
  "conversation.note",
  "conversation.read",
  "conversation.readAll",
  "conversation.reply",
];

export type TwoDesks = Awaited<ReturnType<typeof startTwoDesks>>;

/** Two whole processes of the built product on one database, not set up yet; the first one can be ended and started again. */
export async function startTwoProducts() {
  const search = freshSearch();
  const shared = {
    MONGODB_URI: freshDatabase(),
    ...(search && { MEILI_URL: search.url, MEILI_KEY: search.key }),
    SECRET: "one secret for both of the processes",
  };
  const folders = [newScratch(), newScratch()] as const;
  const settings = async ({ folder }: { folder: string }) => ({
    ...shared,
    DATA_DIR: folder,
    PORT: String(await freePort(0)),
    MAIL_LISTEN_PORT: String(await freePort(0)),
  });
  const ofFirst = await settings(folders[0]);
  let first: Product = await startProduct(ofFirst);
  const second = await startProduct(await settings(folders[1]));
  return {
    addresses: [first.address, second.address] as [string, string],
    link: second.link ?? first.link ?? "", // the later start has replaced the link of the earlier one
    stopFirst: () => endProduct(first, "SIGTERM"),
    killFirst: () => endProduct(first, "SIGKILL"),
    startFirst: async () => void (first = await startProduct(ofFirst)),
    end: async () => {
      await Promise.all([first, second].map((product) => endProduct(product, "SIGKILL")));
      await Promise.all(folders.map(({ remove }) => remove()));
    },
  };
}

/** The same, set up, each with a client of a program outside. */
export async function startTwoDesks() {
  const { addresses, link, stopFirst, startFirst, end } = await startTwoProducts();
  const here = await setUpDesk(addresses[0], link, threadAbilities);
  return {
    /** The process a browser is connected to; ended as a deployment does it and started on the same address. */
    one: { address: addresses[0], stop: stopFirst, start: startFirst },
    here,
    there: deskClient(addresses[1], here.token),
    end,
  };
}

/** A conversation with somebody called Yuki Tanaka, by its first mail; answers its id. */
export async function openThread({ here }: TwoDesks, subject: string, text: string): Promise<string> {
  const key = subject.replaceAll(" ", "-");
  const contact = await here.must<{ id: string }>("POST", "/contacts", {
    name: "Yuki Tanaka",
    identities: [{ kind: "email", value: `${key}@traveller.example` }],
  });
  const first = { contactId: contact.id, subject, channel: "email", text };
  return (await here.must<{ id: string }>("POST", "/conversations", first, { "idempotency-key": key.padEnd(8, "-") })).id;
}
