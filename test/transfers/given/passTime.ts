/**
 * Moves the clock, and wakes who does what falls due between departments: a duty far off is owed, and every worker looks. Left alone it
 * would look within two seconds.
 */
export async function passTime(minutes: number) {
  const { moveClock, systemCtx } = await import("../../../server/platform/ctx.ts");
  const { inTransaction } = await import("../../../server/platform/database/index.ts");
  const { oweWork } = await import("../../../server/platform/dueWork/index.ts");
  moveClock(minutes * 60_000);
  const dueAt = new Date("2100-01-01T00:00:00Z");
  const duties = ["transfer.expire", "consultation.mark"].map((type) => ({ type, data: { id: "0".repeat(24) }, dueAt }));
  await inTransaction(systemCtx(), (tx) => oweWork(tx, duties));
}
