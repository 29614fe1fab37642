import { Buffer } from "node:buffer";

/** Names that open a device on Windows, whatever their extension. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
/** Directions, joiners and blanks nobody sees: `annex\u202Efdp.exe` shows as `annexexe.pdf`. */
const INVISIBLE =
  /[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\ufff9-\uffff]|\p{Variation_Selector}/gu;
const MAX_BYTES = 180;

/** A file name that stays in its folder and shows its real extension [MAIL-16]; at most 180 bytes, never empty. */
export function safeFileName(name: string | null | undefined, fallback = "attachment"): string {
  const visible = (name ?? "")
    .slice(0, 4000)
    .normalize("NFC")
    .replace(/\p{Cc}/gu, " ")
    .replace(INVISIBLE, "");
  const last = visible.split(/[/\\\u2044\u2215\uff0f\uff3c]/).at(-1) ?? "";
  const plain = last
    .replace(/[<>:"|?*]/g, "_")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+/, "")
    .replace(/[. ]+$/, "")
    // "ticket.pdf      .exe" hides its end behind blanks.
    .replace(/ +(?=\.[^.]*$)/, "");
  if (plain === "") return fallback;
  const stem = plain.split(".")[0] ?? "";
  return shorten(DEVICES.test(stem.trim()) ? `_${plain}` : plain);
}

function shorten(name: string): string {
  if (Buffer.byteLength(name) <= MAX_BYTES) return name;
  const dot = name.lastIndexOf(".");
  const extension = dot > 0 && name.length - dot <= 16 ? name.slice(dot) : "";
  let kept = "";
  for (const char of name.slice(0, name.length - extension.length)) {
    if (Buffer.byteLength(kept + char + extension) > MAX_BYTES) break;
    kept += char;
  }
  return kept + extension;
}
