import type { ReactNode } from "react";

/** What a pane says instead of its content: what would be here, and the next act. */
export function PaneState({ title, text, children }: { title: string; text?: ReactNode; children?: ReactNode }) {
  return (
    <div className="empty">
      <b>{title}</b>
      {text && <p>{text}</p>}
      {children && <div className="btns">{children}</div>}
    </div>
  );
}
