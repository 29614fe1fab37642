import type { ReactNode } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { MoreButton } from "../../ui/MoreButton.tsx";

interface Props {
  name: "aside" | "dead";
  query: { isSuccess: boolean; error: Error | null; hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage(): Promise<unknown> };
  count: number;
  children: ReactNode;
}

/** A list of what is stuck; that nothing is, is said too. */
export function StuckPanel({ name, query, count, children }: Props) {
  const { t } = useTranslation();
  return (
    <section className="panel" aria-labelledby={name}>
      <header>
        <h2 id={name}>{t(`console.operations.${name}Title`)}</h2>
        {count > 0 && <span className="s">{t(`console.operations.${name}Lead`)}</span>}
      </header>
      {query.error && <p className="in badt">{reasonText(query.error)}</p>}
      {query.isSuccess && count === 0 && <p className="in hint">{t(`console.operations.${name}Empty`)}</p>}
      <ul>{children}</ul>
      <MoreButton of={query} />
    </section>
  );
}
