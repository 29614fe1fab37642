/** A ring that fills with the share used, 0 to 1. */
export function Ring({ share, tone = "" }: { share: number; tone?: string }) {
  const used = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <svg className={`ring ${tone}`} viewBox="0 0 14 14" aria-hidden="true">
      <circle className="t" cx="7" cy="7" r="5.4" />
      <circle className="v" cx="7" cy="7" r="5.4" pathLength="100" strokeDasharray={`${used} 100`} />
    </svg>
  );
}
