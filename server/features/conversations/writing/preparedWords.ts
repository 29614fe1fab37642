import type { Tx } from "../../../platform/ctx.ts";
import { claimUploads } from "../attachments/attachments.ts";
import { formattedOf } from "../attachments/inlinePictures.ts";
import type { AgentMessage } from "../commands/postMessage.ts";
import { answerableBy, refusePlaces } from "./mayAnswer.ts";
import { mentionedIn } from "./mentionedIn.ts";

/**
 * What an agent wrote, ready to be stored: its files taken, its formatted form cleaned, whom it names looked up, and what the conversation must be for it
 * to be posted. Faults: message.placesLeft, mention.cannotRead, record.notFound for a file of somebody else.
 */
export async function preparedWords(tx: Tx, { id, kind, text, html: given, attachmentIds, mentions = [] }: AgentMessage) {
  const outbound = kind === "outbound";
  if (outbound) refusePlaces(text);
  const claimed = await claimUploads(tx, attachmentIds);
  const { html, files } = given ? formattedOf(given, claimed) : { html: null, files: claimed };
  const named = !outbound && mentions.length > 0 ? await mentionedIn(tx, id, mentions) : null;
  return {
    html,
    words: { text, attachments: files, ...(html ? { formatted: true } : {}), ...(named ? { mentions: named.mentions } : {}) },
    named: named ? { mentionedIds: named.mentionedIds } : {},
    only: outbound ? await answerableBy(tx) : {},
  };
}
