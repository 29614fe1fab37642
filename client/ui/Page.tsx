import type { ReactNode } from "react";

/** A page beside the rail: one title, its acts, its content. */
export function Page({ title, lead, acts, children }: { title: string; lead?: ReactNode; acts?: ReactNode; children: ReactNode }) {
  return (
    <main className="page" id="main" tabIndex={-1}>
      <header className="page-h">
        <div>
          <h1>{title}</h1>
          {lead && <p>{lead}</p>}
        </div>
        <span className="sp" />
        {acts}
      </header>
      {children}
    </main>
  );
}
