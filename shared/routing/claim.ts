/** What a waiting conversation brings forward to be next. Instants; null where there is none. */
export interface Waiting {
  since: Date;
  /** Due time of the clock that hurts next. */
  dueAt: Date | null;
  departsAt: Date | null;
  tier: "platinum" | "gold" | "silver" | null;
}

export type ClaimReason = "clock" | "departure" | "age";

/** The instant by which a conversation claims to be taken, and what made it so: the earliest claim is next (RTE-4). */
export interface Claim {
  at: Date;
  because: ClaimReason;
  /** Minutes it was brought forward for the contact's tier. */
  tierMinutes: number;
}

const minute = 60_000;
/** A traveller has to be helped this long before departure. */
const beforeDepartureMinutes = 240;
/** What has neither clock nor departure still does not wait for ever. */
const patienceMinutes = 480;
const tierMinutes = { platinum: 30, gold: 15, silver: 5 } as const;

/**
 * Orders a queue by what will hurt first: the due time of its clock, four hours before departure, eight hours of waiting, whichever comes
 * first, brought forward by the tier. It is an instant, so it holds until the facts change: no queue is ever sorted anew as time goes by.
 */
export function claimOf({ since, dueAt, departsAt, tier }: Waiting): Claim {
  const claims: [ClaimReason, number][] = [["age", since.getTime() + patienceMinutes * minute]];
  if (dueAt) claims.push(["clock", dueAt.getTime()]);
  // A flight that has left does not hurt any more than it did.
  if (departsAt && departsAt > since) claims.push(["departure", departsAt.getTime() - beforeDepartureMinutes * minute]);
  const [because, at] = claims.reduce((first, one) => (one[1] < first[1] ? one : first));
  const sooner = tier ? tierMinutes[tier] : 0;
  return { at: new Date(at - sooner * minute), because, tierMinutes: sooner };
}
