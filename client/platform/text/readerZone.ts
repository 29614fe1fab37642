let own: string | null = null;

/** From now on times are shown and typed as they are in this zone, wherever the browser is; null: where the browser is (UI-5). */
export function readIn(zone: string | null) {
  own = zone;
}

/** The IANA zone of the signed-in person; the browser's own until it is known who that is. */
export const readerZone = () => own ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
