import { cleanMailHtml } from "../../../platform/html/cleanMailHtml.ts";
import type { AttachmentRecord } from "../message.model.ts";

const shownHere = /(<img\b[^>]*?\s)src="\/files\/([0-9a-f]{24})"/gi;

/**
 * What an agent formatted, cleaned by the same list as every mail (MAIL-15), with the pictures that are files of this message where they stand; null when it
 * cannot be cleaned, and stays plain text. Answers the files again, those pictures marked as shown inside.
 */
export function formattedOf(html: string, files: AttachmentRecord[]): { html: string | null; files: AttachmentRecord[] } {
  const own = new Set(files.map(({ id }) => String(id)));
  const shown = new Set([...html.matchAll(shownHere)].map(([, , id = ""]) => id).filter((id) => own.has(id)));
  const named = html.replaceAll(shownHere, '$1src="cid:$2"');
  const cleaned = cleanMailHtml(named, Object.fromEntries([...shown].map((id) => [id, id])));
  return { html: cleaned?.html || null, files: files.map((file) => ({ ...file, inline: file.inline || shown.has(String(file.id)) })) };
}
