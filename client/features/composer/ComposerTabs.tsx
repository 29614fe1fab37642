import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Conversation } from "../../../shared/conversations/conversation.schema.ts";
import { Icon } from "../../ui/Icon.tsx";
import { channelIcons } from "../../ui/marks/ChannelMark.tsx";
import type { Composer } from "./useComposer.ts";

interface Props {
  composer: Composer;
  conversation: Conversation;
  onCall: () => void;
}

/** Reply or note, and by which channel; phone opens the call form. */
export function ComposerTabs({ composer, conversation, onCall }: Props) {
  const { t } = useTranslation();
  const { draft, mayReply, mayNote } = composer;
  const note = draft.kind === "note";
  const written = conversation.channels.filter((one) => one !== "phone");
  return (
    <div className="tabs">
      <div role="tablist" aria-label={t("console.composer.kind")}>
        {mayReply && <Tab chosen={!note} icon="reply" text={t("console.composer.reply")} onPick={() => composer.reply()} />}
        {mayNote && <Tab chosen={note} icon="lock" text={t("console.composer.note")} onPick={composer.note} />}
      </div>
      {!note && (
        <div className="chan" role="group" aria-label={t("console.composer.channel")}>
          {written.map((channel) => (
            <button
              key={channel}
              type="button"
              className={channel}
              aria-pressed={draft.channel === channel}
              aria-label={t(`ui.channel.${channel}`)}
              onClick={() => composer.reply(channel as "chat" | "email")}
            >
              <Icon name={channelIcons[channel]} size="s" />
              <span>{t(`ui.channel.${channel}`)}</span>
            </button>
          ))}
          {conversation.abilities.includes("call.log") && (
            <button type="button" className="phone" aria-pressed={false} aria-label={t("ui.channel.phone")} onClick={onCall}>
              <Icon name="phone" size="s" />
              <span>{t("ui.channel.phone")}</span>
            </button>
          )}
        </div>
      )}
    </div>
  );
}

const Tab = ({ chosen, icon, text, onPick }: { chosen: boolean; icon: string; text: string; onPick: () => void }) => (
  <button type="button" className="tab" role="tab" aria-selected={chosen} onClick={onPick}>
    <Icon name={icon} size="s" />
    {text}
  </button>
);
