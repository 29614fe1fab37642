let own: string | null = null;

/**
 * From now on times are shown and typed as they are in this zone, wherever the browser is; null, or a zone this browser does not know yet:
 * where the browser is (UI-5).
 */
export function readIn(zone: string | null) {
  if (zone !== own) own = zone && isKnown(zone) ? zone : null;
}

/** The IANA zone of the signed-in person; the browser's own until it is known who that is. */
export const readerZone = () => own ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Zones are added and renamed each year; a browser knows those of its day, and refuses the others wherever a time is shown. */
function isKnown(timeZone: string) {
  try {
    return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
