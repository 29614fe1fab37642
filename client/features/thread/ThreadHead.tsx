import { useState, type ReactNode } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { isActive } from "../../../shared/conversations/statusMoves.ts";
import type { ConversationRow } from "../../../shared/conversations/conversation.schema.ts";
import { langOf } from "../../platform/text/names.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Departs } from "../../ui/marks/Departs.tsx";
import { PriorityMark } from "../../ui/marks/PriorityMark.tsx";
import { StatusMark } from "../../ui/marks/StatusMark.tsx";
import { SnoozeMark, SnoozeMenu } from "./snooze/SnoozeMenu.tsx";
import { MoveMenu, PriorityMenu, StatusActs } from "./HeadMenus.tsx";
import { ThreadTags } from "./tags/ThreadTags.tsx";
import type { ConversationActs } from "./useConversationActs.ts";

interface Props {
  row: ConversationRow;
  abilities: readonly string[];
  acts: ConversationActs;
  onBack: () => void;
  onContext: () => void;
  /** Offers it to another department, or asks one; left out for who may not. */
  onTransfer?: (() => void) | undefined;
  /** The menu of what is done more rarely. */
  more?: ReactNode;
}

/** Number, status, priority, acts; then the title. */
export function ThreadHead({ row, abilities, acts, onBack, onContext, onTransfer, more }: Props) {
  const { t } = useTranslation();
  const may = (ability: string) => abilities.includes(ability);
  return (
    <>
      <div className="r r1">
        <Button look="quiet" icon small className="only-s" label={t("console.back")} onClick={onBack}>
          <Icon name="left" />
        </Button>
        <span className="ref">{row.number}</span>
        <StatusMark status={row.status} />
        {row.snooze && <SnoozeMark snooze={row.snooze} />}
        {may("conversation.update") ? (
          <PriorityMenu priority={row.priority} onPick={acts.setPriority} />
        ) : (
          <PriorityMark priority={row.priority} />
        )}
        <span className="sp" />
        <Button look="quiet" icon small className="only-m" label={t("console.context.show")} onClick={onContext}>
          <Icon name="user" />
        </Button>
        {onTransfer && (
          <Button small label={t("transfer.button")} onClick={onTransfer}>
            <Icon name="transfer" size="s" />
            <span className="hid">{t("transfer.button")}</span>
          </Button>
        )}
        {may("conversation.update") && isActive(row.status) && <SnoozeMenu row={row} />}
        {may("conversation.assign") && <MoveMenu row={row} acts={acts} />}
        {may("conversation.status") && <StatusActs status={row.status} acts={acts} />}
        {more}
      </div>
      <div className="r r2">
        <Title row={row} editable={may("conversation.update")} onSave={acts.setSubject} />
        <ThreadTags row={row} may={may("conversation.update")} />
        <span className="sp" />
        <Departs at={row.departsAt} />
      </div>
    </>
  );
}

function Title({ row, editable, onSave }: { row: ConversationRow; editable: boolean; onSave: (subject: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState<string | null>(null);
  if (text === null)
    return (
      <h1
        className="ell"
        lang={langOf(row.subject)}
        title={row.subject}
        onDoubleClick={() => (editable ? setText(row.subject) : undefined)}
      >
        {row.subject}
      </h1>
    );
  return (
    <form
      className="title-edit"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) onSave(text.trim());
        setText(null);
      }}
    >
      <input
        className="input"
        autoFocus
        aria-label={t("console.subject")}
        value={text}
        maxLength={300}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => setText(null)}
        onKeyDown={({ key }) => (key === "Escape" ? setText(null) : undefined)}
      />
    </form>
  );
}
