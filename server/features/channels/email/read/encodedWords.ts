import { Buffer } from "node:buffer";
import { decodeBytes } from "./charsets.ts";

type Word = { charset: string; bytes: Buffer };

const WORD = /=\?([^?\s]{1,80})\?([QqBb])\?([^?]*)\?=/y;

/**
 * Rewrites every run of RFC 2047 encoded words of a header field (as latin1) into UTF-8 words, so that characters split across
 * words, padded pieces, raw 8-bit inside a word and UTF-7 are read right by any parser [MAIL-13].
 */
export function mendEncodedWords(field: string): string {
  let out = "";
  let at = 0;
  for (let start = field.indexOf("=?"); start >= 0; start = field.indexOf("=?", Math.max(start + 1, at))) {
    const run = wordsAt(field, start);
    if (run.words.length === 0) continue;
    out += field.slice(at, start) + asUtf8Word(textOf(run.words));
    at = run.end;
  }
  return out + field.slice(at);
}

/** The readable text of a value that may hold encoded words. */
export function decodeWords(value: string): string {
  return mendEncodedWords(value).replace(/=\?utf-8\?B\?([A-Za-z0-9+/=]*)\?=/g, (_, coded: string) =>
    Buffer.from(coded, "base64").toString("utf8"),
  );
}

function wordsAt(field: string, start: number): { words: Word[]; end: number } {
  const words: Word[] = [];
  let end = start;
  for (let at = start; ;) {
    WORD.lastIndex = at;
    const found = WORD.exec(field);
    if (!found) return { words, end };
    words.push({ charset: (found[1] ?? "").replace(/\*.*$/, "").toLowerCase(), bytes: bytesOf(found[2] ?? "Q", found[3] ?? "") });
    end = WORD.lastIndex;
    at = end;
    while (at < field.length && " \t\r\n".includes(field.charAt(at))) at++;
  }
}

function bytesOf(encoding: string, coded: string): Buffer {
  if (encoding.toUpperCase() === "B") return Buffer.from(coded, "base64");
  const text = coded.replace(/_/g, " ").replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(text, "latin1");
}

function textOf(words: readonly Word[]): string {
  const groups: Word[][] = [];
  for (const word of words) {
    const last = groups.at(-1);
    if (last && last[0]?.charset === word.charset) last.push(word);
    else groups.push([word]);
  }
  return groups.map(groupText).join("");
}

function groupText(group: readonly Word[]): string {
  const charset = group[0]?.charset ?? "utf-8";
  const joined = decodeBytes(Buffer.concat(group.map((word) => word.bytes)), charset);
  if (!joined.includes("\ufffd")) return joined;
  // A stateful charset may not survive joining: then each word by itself reads better.
  const apart = group.map((word) => decodeBytes(word.bytes, charset)).join("");
  return count(apart) < count(joined) ? apart : joined;
}

function count(text: string): number {
  return text.split("\ufffd").length;
}

function asUtf8Word(text: string): string {
  return `=?utf-8?B?${Buffer.from(text, "utf8").toString("base64")}?=`;
}
