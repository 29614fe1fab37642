import type { ReactNode } from "react";
import { initials } from "../../platform/text/names.ts";

// The initials are drawn, not text: they must not count as a part of the name of a button they stand in.
/** Initials: round for a contact, squared for an agent. The name stands beside it, so readers skip it. */
export function Avatar({ name, agent, size, children }: { name: string; agent?: boolean; size?: "s" | "l"; children?: ReactNode }) {
  return (
    <span className={["av", agent ? "agent" : "", size ?? ""].filter(Boolean).join(" ")} data-initials={initials(name)} aria-hidden="true">
      {children}
    </span>
  );
}
