import { MongoClient } from "mongodb";
import { expect, it } from "vitest";
import { freshDatabase } from "../support/freshDatabase.ts";

it("gives every asker an empty database of its own, with transactions", async () => {
  const [first, second] = [new MongoClient(freshDatabase()), new MongoClient(freshDatabase())];
  await first.withSession((session) =>
    session.withTransaction(async () => {
      await first.db().collection("marks").insertOne({ in: "first" }, { session });
    }),
  );
  expect(await first.db().collection("marks").countDocuments()).toBe(1);
  expect(await second.db().collection("marks").countDocuments()).toBe(0);
  await Promise.all([first.close(), second.close()]);
});
