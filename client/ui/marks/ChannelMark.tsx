import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Channel } from "../../../shared/conversations/message.schema.ts";
import { Icon } from "../Icon.tsx";

export const channelIcons = { phone: "phone", email: "mail", chat: "chat" } as const;

/** The channel as a tinted square with its icon; the word is in the tooltip and for readers. */
export function ChannelMark({ channel }: { channel: Channel }) {
  const { t } = useTranslation();
  const word = t(`ui.channel.${channel}`);
  return (
    <span className={`ch ${channel}`} title={word} role="img" aria-label={word}>
      <Icon name={channelIcons[channel]} size="s" />
    </span>
  );
}
