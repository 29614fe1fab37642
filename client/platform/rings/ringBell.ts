import type { Me } from "../../../shared/auth/agent.schema.ts";
import type { Signal } from "../../../shared/contract/wire.ts";
import type { Notification } from "../../../shared/escalation/notification.schema.ts";
import type { WorkOffer } from "../../../shared/routing/workOffer.schema.ts";
import i18next from "i18next";
import { howToRing, ringOf, ringOfNotice, type Ring } from "../../../shared/escalation/rings.ts";
import { noticeSettingsQuery } from "../noticeSettings.ts";
import { meQuery, queries } from "../queries.ts";
import { lead } from "./callBell.ts";
import { claimRing } from "./claimRing.ts";
import { soundRing } from "./ringTone.ts";
import { timeNow } from "../clock/timeNow.ts";

interface Words {
  title: string;
  body: string;
}

/** A conversation changed: rings where that is for this person. */
export function ringForChange({ row, messages }: Signal<"conversation:changed">) {
  const me = queries.getQueryData<Me>(meQuery.queryKey);
  const ring = me && ringOf(row, messages, me.id);
  if (ring) void ringBell(ring, { title: `${row.number} · ${row.contact.name}`, body: messages.at(-1)?.text || row.subject });
}

export function ringForNotice(notice: Notification) {
  const { number, because, by = "", subject, text = "" } = notice;
  const says = i18next.t("notification.line", {
    number,
    because: i18next.t(`notification.because.${because as "mentioned"}`, { by }),
    subject,
  });
  return ringBell(ringOfNotice(notice), { title: says, body: text });
}

export const ringForOffer = ({ id, conversationId, number, contactName, subject }: WorkOffer) =>
  ringBell({ event: "offer", key: id, conversationId }, { title: `${number} · ${contactName}`, body: subject });

/** Rings for something, in one tab only, as this person wants it (NOT-4). */
export async function ringBell(ring: Ring, words: Words) {
  const me = queries.getQueryData<Me>(meQuery.queryKey);
  if (!me) return;
  const seen = !document.hidden && document.hasFocus();
  const shows = seen && location.pathname.endsWith(ring.conversationId);
  const settings = await queries.ensureQueryData(noticeSettingsQuery);
  if (!(await claimRing(ring.key, shows))) return;
  const { sound, notice } = howToRing(ring, settings, { now: timeNow(), zone: me.preferences.zone, shows, seen });
  if (sound) soundRing(ring.event, settings.rings.volume);
  if (notice) tellByBrowser(ring, words);
}

/** Only where the person allowed it; several rings for one conversation stand in one place. */
function tellByBrowser({ conversationId }: Ring, { title, body }: Words) {
  if (!("Notification" in window) || window.Notification.permission !== "granted") return;
  const told = new window.Notification(title, { body: body.slice(0, 200), tag: conversationId, silent: true });
  told.addEventListener("click", () => {
    window.focus();
    lead.open(conversationId);
    told.close();
  });
}
