const name = "found-in-thread";
let words = "";
let observer: MutationObserver | undefined;

/**
 * Marks every place where a text stands in the entries that are drawn, also in those that are drawn later; the empty text marks nothing. By
 * the browser's own highlights, so that no entry is drawn again for it; a browser without them marks nothing.
 */
export function markWords(text: string) {
  words = text.toLowerCase();
  observer?.disconnect();
  observer = undefined;
  if (!("highlights" in CSS)) return;
  if (words === "") return void CSS.highlights.delete(name);
  const thread = document.querySelector(".tli");
  if (!thread) return;
  observer = new MutationObserver(() => mark(thread));
  observer.observe(thread, { childList: true, subtree: true, characterData: true });
  mark(thread);
}

function mark(thread: Element) {
  const ranges = [...thread.querySelectorAll(".card, .hd b")].flatMap(rangesIn);
  CSS.highlights.set(name, new Highlight(...ranges));
}

function rangesIn(part: Element): Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.textContent ?? "").toLowerCase();
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, Math.min(at + words.length, node.textContent?.length ?? 0));
      ranges.push(range);
    }
  }
  return ranges;
}
