import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { ConversationRow } from "../../../shared/conversations/conversation.schema.ts";
import { isHere, usePresence } from "../../platform/live/presence.ts";
import { useMe } from "../../platform/queries.ts";
import { langOf, shortName } from "../../platform/text/names.ts";

/** What was said last, or who writes just now. */
export function LastWords({ row }: { row: ConversationRow }) {
  const { t } = useTranslation();
  const me = useMe();
  const writer = usePresence((all) => all[row.id]?.find((person) => person.id !== me.id && person.doing === "replying" && isHere(person)));
  if (!writer)
    return (
      <span className="snip ell" lang={langOf(row.snippet)}>
        {row.snippet}
      </span>
    );
  return (
    <span className="typing">
      {t(writer.kind === "contact" ? "console.presence.typing" : "console.presence.replying", { name: shortName(writer.name) })} <Dots />
    </span>
  );
}

const Dots = () => (
  <span className="dots" aria-hidden="true">
    <i />
    <i />
    <i />
  </span>
);
