/** A target as a person writes it: "15 m", "1 h 30", "8h", "2 d" (of 24 hours), "90"; null for an empty one, undefined for what is none. */
export function readTarget(text: string): number | null | undefined {
  const plain = text.trim().toLowerCase();
  if (plain === "" || plain === "-" || plain === "–") return null;
  if (/^\d+$/.test(plain)) return within(Number(plain));
  const found =
    /^(?:(\d+)\s*(?:d|天|days?))?\s*(?:(\d+(?:[.,]\d+)?)\s*(?:h|小时|时|hours?))?\s*(?:(\d+)\s*(?:m|min|分|分钟|minutes?)?)?$/.exec(plain);
  if (!found || !found[0]) return undefined;
  const [, d = "0", h = "0", m = "0"] = found;
  return within(Math.round(Number(d) * 1440 + Number(h.replace(",", ".")) * 60 + Number(m)));
}

const within = (minutes: number) => (minutes >= 1 && minutes <= 525_600 ? minutes : undefined);
