import { createHash } from "node:crypto";
import mongoose from "mongoose";
import { newSecret, now } from "../../platform/ctx.ts";
import { fault } from "../../platform/fault.ts";
import { publicUrl } from "../../platform/settings.ts";
import { findOrganisation } from "../departments/index.ts";

const oneDay = 86_400_000;
const links = () => mongoose.connection.collection<{ _id: string; hash: string; expiresAt: Date }>("setupLinks");
const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");

/** The one-time set-up link while the database is empty, else null. Each call makes the one before it worthless. */
export async function newSetupLink(): Promise<string | null> {
  if (await findOrganisation()) return null;
  const token = newSecret(24);
  await links().replaceOne({ _id: "setup" }, { hash: hashOf(token), expiresAt: new Date(now().getTime() + oneDay) }, { upsert: true });
  return `${publicUrl()}/setup/${token}`;
}

/** When the link of `token` ends. Faults: setup.linkInvalid for a wrong, used or expired one. */
export async function checkSetupLink(token: string): Promise<Date> {
  const link = await links().findOne({ _id: "setup", hash: hashOf(token) });
  if (!link || link.expiresAt < now() || (await findOrganisation())) throw fault("setup.linkInvalid", {});
  return link.expiresAt;
}

export const endSetupLink = () => links().deleteOne({ _id: "setup" });
