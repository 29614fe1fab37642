import { createHash } from "node:crypto";

/** One of the 900 ports above `first`, always the same for a folder: two copies of Waydesk on a machine rarely want the same. */
export const usualPort = (folder: string, first: number) => first + (createHash("sha256").update(folder).digest().readUInt16BE() % 900);
