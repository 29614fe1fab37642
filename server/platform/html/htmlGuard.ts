/** Above these a mail is shown as text: the sanitiser would take seconds on it. Real newsletters stay far below (180 KB, depth 60). */
const MAX_HTML = 2_000_000;
const MAX_TAGS = 60_000;
const MAX_DEPTH = 400;
const VOID = new Set("br img hr meta link input col area base wbr source track embed param".split(" "));
/** Left open by habit, closed by the next of its kind. */
const IMPLIED = new Set("p li td tr th tbody thead tfoot dd dt option colgroup html body head".split(" "));

/** True when HTML is small and flat enough to be cleaned in time; linear in its length [MAIL-15]. */
export function isCleanable(html: string): boolean {
  if (html.length > MAX_HTML) return false;
  let depth = 0;
  let tags = 0;
  const tag = /<(\/?)([a-z][a-z0-9]{0,30})/gi;
  for (let found = tag.exec(html); found; found = tag.exec(html)) {
    const name = (found[2] ?? "").toLowerCase();
    if (++tags > MAX_TAGS) return false;
    if (VOID.has(name)) continue;
    if (found[1]) depth = Math.max(0, depth - 1);
    else if (!IMPLIED.has(name)) depth++;
    if (depth > MAX_DEPTH) return false;
  }
  return true;
}
