/** The product's mark and name. */
export function Brand() {
  return (
    <span className="brand">
      <svg viewBox="0 0 22 22" aria-hidden="true">
        <rect className="bg" width="22" height="22" rx="5.5" />
        <path className="fg" d="M4.6 7.2 7.4 15l3.4-7 3.2 7 3.3-8.6M14.2 7.1l3.2-.9 1 3.1" />
      </svg>
      <span>Waydesk</span>
    </span>
  );
}
