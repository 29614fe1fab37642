import type { ReactNode } from "react";
import { initials } from "../../platform/text/names.ts";

/** Initials: round for a contact, squared for an agent. The name stands beside it, so readers skip it. */
export function Avatar({ name, agent, size, children }: { name: string; agent?: boolean; size?: "s" | "l"; children?: ReactNode }) {
  return (
    <span className={["av", agent ? "agent" : "", size ?? ""].filter(Boolean).join(" ")} aria-hidden="true">
      {initials(name)}
      {children}
    </span>
  );
}
