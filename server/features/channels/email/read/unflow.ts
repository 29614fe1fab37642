/** Joins the soft line breaks of format=flowed text (RFC 3676); lines of different quote depth are never joined [MAIL-14]. */
export function unflow(text: string, delSp: boolean): string {
  const out: string[] = [];
  let open: { depth: number; pieces: string[] } | null = null;
  for (const line of text.split(/\r?\n/)) {
    const { depth, rest } = unquote(line);
    if (open && open.depth !== depth) open = close(open, out);
    const flows = rest.endsWith(" ") && rest !== "-- ";
    const content = flows && delSp ? rest.slice(0, -1) : rest;
    if (open && rest !== "-- ") open.pieces.push(content);
    else {
      if (open) close(open, out);
      open = { depth, pieces: [content] };
    }
    if (!flows) open = close(open, out);
  }
  if (open) close(open, out);
  return out.join("\n");
}

function unquote(line: string): { depth: number; rest: string } {
  let depth = 0;
  while (line.charCodeAt(depth) === 0x3e) depth++;
  // One stuffed space belongs to the encoding, not to the text.
  const start = line.charCodeAt(depth) === 0x20 ? depth + 1 : depth;
  return { depth, rest: line.slice(start) };
}

function close(open: { depth: number; pieces: string[] }, out: string[]): null {
  const text = open.pieces.join("");
  out.push(open.depth === 0 ? text : `${">".repeat(open.depth)} ${text}`);
  return null;
}
