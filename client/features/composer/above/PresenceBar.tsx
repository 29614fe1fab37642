import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { isHere, usePresence, type Person } from "../../../platform/live/presence.ts";
import { useMe } from "../../../platform/queries.ts";
import { shortName } from "../../../platform/text/names.ts";
import { useNow } from "../../../platform/useNow.ts";
import { Avatar } from "../../../ui/marks/Avatar.tsx";

const none: Person[] = [];

/** Who else is here: the one who writes first, else those who look (SYNC-8). */
export function PresenceBar({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation();
  const me = useMe();
  useNow(1000);
  const here = usePresence((all) => all[conversationId] ?? none).filter((person) => person.id !== me.id && isHere(person));
  const writer = here.find(({ doing }) => doing === "replying");
  const first = writer ?? here.find(({ kind }) => kind === "agent");
  if (!first) return <div className="nobody-here" />;
  const others = here.length - 1;
  return (
    <div className="presence" role="status">
      <Avatar name={first.name} agent={first.kind === "agent"} size="s" />
      <span className="ell">
        <b>
          {t(writer ? (writer.kind === "contact" ? "console.presence.typing" : "console.presence.replying") : "console.presence.viewing", {
            name: shortName(first.name),
          })}
        </b>{" "}
        {writer && (
          <span className="dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
        )}
        {others > 0 && t("console.presence.others", { count: others })}
        {writer?.kind === "agent" && <span className="hid"> {t("console.presence.asks")}</span>}
      </span>
    </div>
  );
}
