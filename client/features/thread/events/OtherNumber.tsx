import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { ThreadEvent } from "../../../../shared/conversations/threadEvent.schema.ts";

/** The other conversation an event tells of, as the way there where it is known (MSG-11, MRG-1). */
export function OtherNumber({ event, children }: { event: ThreadEvent; children: ReactNode }) {
  if (!("number" in event) || !event.id) return children;
  return (
    <Link to="/conversations/$id" params={{ id: event.id }} search={true} className="num">
      {children}
    </Link>
  );
}
