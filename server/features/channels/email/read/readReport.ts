import { Buffer } from "node:buffer";
import type { Attachment } from "postal-mime";
import type { MailReport } from "./mailTypes.ts";
import { messageIdsIn } from "./messageIds.ts";

/** Reads what a delivery report or read receipt says; null when the mail is neither. */
export function readReport(contentType: string, parts: readonly Attachment[]): MailReport | null {
  const delivery = parts.find((part) => part.mimeType === "message/delivery-status" || part.mimeType === "message/global-delivery-status");
  const disposition = parts.find((part) => part.mimeType === "message/disposition-notification");
  const report = delivery ?? disposition;
  const announced = /^multipart\/report\b/i.test(contentType);
  if (!report && !announced) return null;
  const fields = report ? fieldsOf(textOf(report)) : new Map<string, string>();
  return {
    kind: disposition || /disposition-notification/i.test(contentType) ? "disposition" : "delivery",
    action: (fields.get("action") ?? dispositionOf(fields.get("disposition"))).toLowerCase().slice(0, 40),
    status: /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(fields.get("status") ?? "")?.[0] ?? "",
    diagnostic: (fields.get("diagnostic-code") ?? "").replace(/^\s*smtp\s*;\s*/i, "").slice(0, 500),
    recipient: (fields.get("final-recipient") ?? fields.get("original-recipient") ?? "").replace(/^[^;]*;\s*/, "").slice(0, 254),
    originalMessageId: messageIdsIn(fields.get("original-message-id")).at(0) ?? quotedMessageId(parts),
  };
}

function quotedMessageId(parts: readonly Attachment[]): string | null {
  const quoted = parts.find((part) => /^(?:message\/(?:rfc822|global)|text\/rfc822-headers)$/.test(part.mimeType));
  return quoted ? (messageIdsIn(fieldsOf(textOf(quoted)).get("message-id")).at(0) ?? null) : null;
}

/** The first value of each field; a report has a block for the mail and one per recipient, the first recipient is told of. */
function fieldsOf(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of text.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

function dispositionOf(value: string | undefined): string {
  return value?.split(";").at(-1)?.trim() ?? "";
}

function textOf(part: Attachment): string {
  const content = typeof part.content === "string" ? part.content : Buffer.from(new Uint8Array(part.content)).toString("utf8");
  return content.slice(0, 200_000);
}
