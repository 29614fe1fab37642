import mongoose from "mongoose";

/** What the accounts library knows of an agent that the product shows. */
export async function accountOf(agentId: string): Promise<{ twoFactorEnabled: boolean }> {
  const user = await mongoose.connection
    .collection("user")
    .findOne({ _id: new mongoose.Types.ObjectId(agentId) }, { projection: { twoFactorEnabled: 1 } });
  return { twoFactorEnabled: user?.["twoFactorEnabled"] === true };
}
