import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { ConversationRow } from "../../../shared/conversations/conversation.schema.ts";
import { Icon } from "../../ui/Icon.tsx";
import { ChannelMark } from "../../ui/marks/ChannelMark.tsx";

interface Props {
  row: ConversationRow;
  chosen: boolean | null;
  onChoose: (id: string, reach: boolean) => void;
}

/** The channel of a row; under the pointer, and once it is chosen, a box to choose it. */
export function RowPick({ row, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  if (chosen === null) return <ChannelMark channel={row.channel} />;
  return (
    <span
      className="row-pick"
      title={t("bulk.choose", { number: row.number })}
      onClick={(event) => (event.stopPropagation(), onChoose(row.id, event.shiftKey))}
    >
      <ChannelMark channel={row.channel} />
      <span className="box" aria-hidden="true">
        {chosen && <Icon name="check" size="xs" />}
      </span>
    </span>
  );
}
