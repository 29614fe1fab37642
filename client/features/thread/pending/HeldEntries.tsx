import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { HeldMessage } from "../../../../shared/conversations/drafts/held.schema.ts";
import { useMe } from "../../../platform/queries.ts";
import { heldQuery } from "../../../platform/sending/held.ts";
import { langOf } from "../../../platform/text/names.ts";
import { Avatar } from "../../../ui/marks/Avatar.tsx";
import { useAfterPaint } from "../../../ui/useAfterPaint.ts";
import { HeldActs } from "./HeldActs.tsx";

/** What waits to leave and was not sent from this browser: from one's other devices, and what is kept for later by anybody. */
export function HeldEntries({ conversationId, known }: { conversationId: string; known: ReadonlySet<string | null> }) {
  const { data = [] } = useQuery({ ...heldQuery(conversationId), enabled: useAfterPaint() });
  return data.filter(({ key }) => !known.has(key)).map((held) => <HeldEntry key={held.key} held={held} />);
}

function HeldEntry({ held }: { held: HeldMessage }) {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <article className="e">
      <div className="gl">
        <Avatar name={held.agentName} agent />
      </div>
      <div className="what">
        <div className="hd">
          <b>{held.agentId === me.id ? t("console.thread.you") : held.agentName}</b>
          <span className="ell">{t(`ui.channel.${held.channel}`)}</span>
        </div>
        <div className="card sched" lang={langOf(held.text)}>
          <p className="txt">{held.text}</p>
        </div>
        <HeldActs held={held} />
      </div>
    </article>
  );
}
