import { Buffer } from "node:buffer";

/** Tried in this order when nothing says what the bytes are; the customers' most frequent ones first. */
const CANDIDATES = ["gb18030", "shift_jis", "euc-jp", "big5", "euc-kr", "koi8-r", "windows-1251", "windows-1252"];
/** Bytes looked at: enough to be sure, little enough to be quick on a 100 MB body. */
const SAMPLE = 20_000;
/** The commonest Chinese characters (both scripts): text that reads right is full of them, misread text has none. */
const COMMON_HAN = new Set(
  "的一是不了在有我您你们們他她这這那个個人上下来來到时時大地为為子中说說生国國年着着就和要出得里后後自以会會可也过過天去能对對小多然于於心学學么麼之都好看起发發当當没沒成只如事把还還用第样樣道想作种種开開美总總从從无無情面最女但现現前些所同日手又行意动動方期它头頭经經长長儿兒回位分爱愛老因很给給名法间間知世什两兩次使身者被高已亲親其进進此话話常与與活正感见見明问問力理尔爾点點文几幾定本公特做外孩相西果走将將月十实實向声聲车車全信重三机機工物气氣每并並别別真打太新比才便夫再书書部水像眼等体體却卻加电電主界门門利海受听聽表德少客订訂票航班行李改签簽退款请請谢謝尊敬先北京香港台湾灣确認认單单",
);

/** The most likely charset of bytes that are not UTF-8: a hint that decodes them, else the candidate that reads best. */
export function guessCharset(bytes: Buffer, hints: readonly string[] = []): string {
  const sample = bytes.subarray(0, SAMPLE);
  for (const hint of hints) if (decodes(sample, hint)) return hint;
  let best = { charset: "windows-1252", score: 0.2 };
  for (const charset of CANDIDATES) {
    const text = decodeAs(sample, charset);
    const score = text === null ? 0 : readsLike(text, charset);
    if (score > best.score) best = { charset, score };
  }
  return best.charset;
}

/** True when the bytes are well-formed UTF-8 (plain ASCII included). */
export function isUtf8(bytes: Buffer): boolean {
  return decodes(bytes, "utf-8");
}

/** The text of bytes in a charset by its name in the mail; an unknown name is guessed. Never throws. */
export function decodeBytes(bytes: Buffer, charset: string): string {
  const name = charset
    .toLowerCase()
    .replace(/\*.*$/, "")
    .replace(/^cp(?=9|12)/, "windows-")
    .replace("windows-936", "gb18030");
  if (/^(?:unicode-1-1-)?utf-?7$/.test(name)) return decodeUtf7(bytes.toString("latin1"));
  const text = decoderOf(name, false)?.decode(bytes);
  if (text !== undefined && !(text.includes("\ufffd") && (name === "utf-8" || name === "us-ascii"))) return text;
  if (isUtf8(bytes)) return bytes.toString("utf8");
  return decoderOf(guessCharset(bytes), false)?.decode(bytes) ?? bytes.toString("latin1");
}

/** The characters windows-1252 has where ISO 8859-1 has controls. */
const HIGH_CONTROLS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Quotes, dashes and the euro sign where a decoder left C1 controls: Node 20 reads windows-1252 as ISO 8859-1. */
export function withoutHighControls(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => HIGH_CONTROLS[control.charCodeAt(0) - 0x80] ?? "");
}

/** RFC 2152 text (old Exchange servers write it); what is not well formed stays as it stands. */
export function decodeUtf7(text: string): string {
  return text.replace(/\+([A-Za-z0-9+/]*)-?/g, (whole: string, coded: string) => {
    if (coded === "") return whole === "+-" ? "+" : whole;
    const units = Buffer.from(coded, "base64");
    if (units.length < 2) return whole;
    return new TextDecoder("utf-16be").decode(units.subarray(0, units.length & ~1));
  });
}

function readsLike(text: string, charset: string): number {
  let known = 0;
  let foreign = 0;
  for (const char of text) {
    if (char < "\u0080") continue;
    foreign++;
    if (fits(char, charset)) known++;
  }
  return foreign === 0 ? 0 : known / foreign;
}

function fits(char: string, charset: string): boolean {
  if (charset === "gb18030" || charset === "big5") return COMMON_HAN.has(char) || /[，。！？：；、（）《》“”]/.test(char);
  if (charset === "shift_jis" || charset === "euc-jp") return /[\u3041-\u30fe。、「」]/.test(char) || COMMON_HAN.has(char);
  if (charset === "euc-kr") return /[\uac00-\ud7a3]/.test(char);
  if (charset === "windows-1252") return /[\u00c0-\u00ff\u2018-\u201d\u2013\u2014\u20ac]/.test(char);
  // Cyrillic: a text is mostly lower case; the wrong table of the two shows it in capitals.
  return /[\u0430-\u044f\u0451]/.test(char);
}

function decodes(bytes: Buffer, charset: string): boolean {
  return decodeAs(bytes, charset) !== null;
}

function decodeAs(bytes: Buffer, charset: string): string | null {
  try {
    return decoderOf(charset, true)?.decode(bytes, { stream: true }) ?? null;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function decoderOf(charset: string, fatal: boolean): TextDecoder | null {
  try {
    return new TextDecoder(charset, { fatal });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
