import mongoose from "mongoose";

/** Indexes of the collections that the accounts library fills but does not index; sessions and one-time links go by themselves. */
export async function makeAccountIndexes() {
  const collection = (name: string) => mongoose.connection.collection(name);
  await collection("user").createIndex({ email: 1 }, { unique: true });
  await collection("account").createIndex({ userId: 1 });
  await collection("account").createIndex({ accountId: 1, providerId: 1 });
  await collection("session").createIndex({ token: 1 }, { unique: true });
  await collection("session").createIndex({ userId: 1 });
  await collection("session").createIndex({ expiresAt: 1 }, { expireAfterSeconds: 0 });
  await collection("verification").createIndex({ identifier: 1 });
  await collection("verification").createIndex({ expiresAt: 1 }, { expireAfterSeconds: 0 });
  await collection("usedCodes").createIndex({ at: 1 }, { expireAfterSeconds: 180 });
  await collection("twoFactor").createIndex({ userId: 1 });
}
