/** Lines longer than this are prose, not marks; it keeps every pattern below linear on hostile input. */
const MAX_MARK = 500;

// What mail programs write before the mail that is answered. Texts, punctuation and order are theirs.
const SEPARATORS =
  /^[-_=*\s]*-{2,}\s*(?:original (?:message|mail|email)|original|replied message|reply message|原始邮件|原始郵件|原始信件|原邮件|回复的原邮件|邮件原件|元のメッセージ|original nachricht|ursprüngliche nachricht|ursprüngliche mail|message d[’']origine|message original|mensaje original|исходное сообщение|оригинальное сообщение|הודעה מקורית)\s*-{2,}[-_=*\s]*$/i;
const FORWARDS =
  /(?:forwarded (?:message|mail)|begin forwarded message|转发(?:邮件|的邮件)|轉寄|転送|weitergeleitete nachricht|message transféré|mensaje reenviado|пересылаемое|пересланное|הודעה שהועברה)/i;

const ATTRIBUTIONS = [
  /^(?:On|At) .{5,450}(?:wrote|writes):$/i,
  /^\d{4}[-/]\d{1,2}[-/]\d{1,2}.{0,450}(?:wrote|写道|寫道)\s?[:：]$/i,
  /\d.{0,450}(?:写道|寫道)\s?[:：]$/,
  /^\d{4}年\d{1,2}月\d{1,2}日.{0,400}[<＜][^<>]{3,200}[>＞].{0,12}[:：]$/,
  /\d.{0,450}(?:書きました|書いた|wrote)\s?[:：。]$/,
  /^Am .{5,450}(?:schrieb|hat geschrieben).{0,300}:$/i,
  /^.{1,200}schrieb am .{5,300}:$/i,
  /^Le .{5,450}a écrit\s?:$/i,
  /^El .{5,450}escribió:$/i,
  /^(?:Il|Em) .{5,450}(?:ha scritto|escreveu):$/i,
  /\d.{0,450}(?:пишет|писал|написал)(?:\(?а\)?)?\s?:$/i,
  /\d{4}\s?г\.,? в \d{1,2}:\d\d.{0,300}[<>@].{0,200}:$/i,
  /\d{1,2}:\d\d.{0,40} от .{1,300}:$/i,
  /^בתאריך .{3,450}(?:מאת|כתב).{0,300}:$/,
];

const FROM = /^\*?(?:from|发件人|寄件者|寄件人|差出人|送信元|von|de|от|от кого|מאת)\*?\s{0,3}[:：]/i;
const SUBJECT = /^\*?(?:subject|主题|主旨|主題|件名|betreff|objet|asunto|тема|נושא)\*?\s{0,3}[:：]/i;
const OTHER =
  /^\*?(?:sent|date|to|cc|发送时间|发送日期|日期|时间|收件人|抄送|寄件日期|收件者|副本|送信日時|日時|宛先|gesendet|datum|an|envoyé|date|à|enviado|enviado el|fecha|para|отправлено|дата|кому|копия|נשלח|אל|תאריך)\*?\s{0,3}[:：]/i;

/** The line as patterns see it: without directions, with plain blanks. */
export function asMark(line: string): string {
  return line.length > MAX_MARK
    ? ""
    : line
        .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "")
        .replaceAll("\u00a0", " ")
        .trim();
}

/** How many lines of an attribution ("On Friday Lin wrote:") start at this line; mail programs wrap it over up to four. 0 when none. */
export function attributionAt(lines: readonly string[], at: number): number {
  let joined = "";
  for (let count = 1; count <= 4; count++) {
    const line = asMark(lines[at + count - 1] ?? "");
    if (line === "" || line.startsWith(">")) return 0;
    joined = joined === "" ? line : `${joined} ${line}`;
    if (!/[:：。]$/.test(line) || joined.length > MAX_MARK) continue;
    if (!isAttribution(joined)) return 0;
    // The words before a one-line attribution are the writer's own.
    return count > 1 && attributionAt(lines, at + 1) > 0 ? 0 : count;
  }
  return 0;
}

/** How many lines a separator or a header block (From, Sent, To, Subject) at this line takes; 0 when there is none or it is a forward. */
export function historyMarkAt(lines: readonly string[], at: number): number {
  const line = asMark(lines[at] ?? "");
  if (SEPARATORS.test(line)) return 1 + headerBlockAt(lines, at + 1);
  const rule = /^[-_]{5,}$/.test(line) ? 1 : 0;
  const block = headerBlockAt(lines, at + rule);
  return block > 0 && !isForward(lines, at) ? rule + block : 0;
}

function isAttribution(line: string): boolean {
  return /\d/.test(line) && ATTRIBUTIONS.some((pattern) => pattern.test(line));
}

/** A subject is asked for: "From: Beijing, To: Paris, Date: 3 May" is a journey, not a header block. */
function headerBlockAt(lines: readonly string[], start: number): number {
  let at = start;
  while (at < start + 2 && asMark(lines[at] ?? "") === "" && at < lines.length) at++;
  if (!FROM.test(asMark(lines[at] ?? ""))) return 0;
  let others = 0;
  let last = 0;
  for (let count = 1; count <= 10; count++) {
    const line = asMark(lines[at + count] ?? "");
    if (SUBJECT.test(line)) last = count + 1;
    else if (OTHER.test(line)) others++;
    else if (line === "" && last > 0) break;
  }
  return last > 0 && others > 0 ? at - start + last : 0;
}

function isForward(lines: readonly string[], at: number): boolean {
  for (let before = at - 1; before >= 0 && before >= at - 3; before--) {
    const line = asMark(lines[before] ?? "");
    if (line !== "") return FORWARDS.test(line);
  }
  return false;
}
