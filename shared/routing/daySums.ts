import type { AvailabilitySpan } from "./availability.schema.ts";

type Span = AvailabilitySpan;

/** Stretches cut to `[from, to)`, and what lasts still to `now`; what lies outside is left out. Instants as ISO 8601 in UTC. */
export function clipSpans(spans: Span[], from: string, to: string, now: string): (Span & { to: string })[] {
  const end = to < now ? to : now;
  return spans.flatMap((span) => {
    const [begin, over] = [span.from > from ? span.from : from, span.to !== null && span.to < end ? span.to : end];
    return begin < over ? [{ ...span, from: begin, to: over }] : [];
  });
}

/** How long each state, and each reason of being away, lasted in all; longest first. */
export function sumSpans(spans: (Span & { to: string })[]) {
  const sums = new Map<string, { state: Span["state"]; reason: Span["reason"]; milliseconds: number }>();
  for (const { state, reason, from, to } of spans) {
    const key = `${state} ${reason ?? ""}`;
    const before = sums.get(key)?.milliseconds ?? 0;
    sums.set(key, { state, reason, milliseconds: before + Date.parse(to) - Date.parse(from) });
  }
  return [...sums.values()].toSorted((a, b) => b.milliseconds - a.milliseconds || (a.state < b.state ? -1 : 1));
}
