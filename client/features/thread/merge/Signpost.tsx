import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Conversation } from "../../../../shared/conversations/conversation.schema.ts";
import type { Message } from "../../../../shared/conversations/message.schema.ts";
import { useMe } from "../../../platform/queries.ts";
import { dayAndTime } from "../../../platform/text/time.ts";
import { Button } from "../../../ui/Button.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { useRegroup } from "./useRegroup.ts";
import "./merge.css";

/** At a merged number: where it went on, by whom, the way there and the way back. */
export function Signpost({
  conversation,
  messages,
  onOpen,
}: {
  conversation: Conversation;
  messages: Message[];
  onOpen: (id: string) => void;
}) {
  const { t } = useTranslation();
  const me = useMe();
  const { undo } = useRegroup();
  const { joinedInto, number, id, abilities } = conversation;
  const last = messages.findLast(({ event }) => event?.type === "joinedInto" || event?.type === "splitWentBack");
  if (!joinedInto) return null;
  const merged = last?.event?.type !== "splitWentBack";
  const by = last?.author.id === me.id ? t("console.owner.you") : (last?.author.name ?? "");
  const words = { number, into: joinedInto.number };
  return (
    <div className="sign" role="note">
      <span className="g">
        <Icon name="merge" />
      </span>
      <div>
        <b>{t(merged ? "console.merge.signpost" : "console.split.signpost", words)}</b>
        {last && <small>{t("console.merge.byWhen", { name: by, time: dayAndTime(last.happenedAt) })}</small>}
      </div>
      {merged && abilities.includes("conversation.join") && (
        <Button small busy={undo.isPending} onClick={() => undo.mutate({ merge: id })}>
          <Icon name="undo" size="s" />
          {t("ui.undo")}
        </Button>
      )}
      <Button small onClick={() => onOpen(joinedInto.id)}>
        {t("console.merge.open", { number: joinedInto.number })}
      </Button>
    </div>
  );
}
