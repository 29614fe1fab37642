import { memo, Suspense, type SyntheticEvent } from "react";
import type { Conversation } from "../../../shared/conversations/conversation.schema.ts";
import { late } from "../../platform/late.ts";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useLater } from "../../ui/useAfterPaint.ts";

const ContactPane = late(async () => (await import("../../features/contact/ContactPane.tsx")).ContactPane);
const LadderProgress = late(async () => (await import("../../features/ladder/progress/LadderProgress.tsx")).LadderProgress);
const OwnFields = late(async () => (await import("../../features/fields/OwnFields.tsx")).OwnFields);
const OtherClocks = late(async () => (await import("../../features/ledger/OtherClocks.tsx")).OtherClocks);
const LinkedIncidents = late(async () => (await import("../../features/incidents/LinkedIncidents.tsx")).LinkedIncidents);
const TasksPanel = late(async () => (await import("../../features/tasks/TasksPanel.tsx")).TasksPanel);

interface Props {
  conversation: Conversation;
  /** Where there is no room for it, it is shown over the thread. */
  shown: boolean;
  onClose: () => void;
  onOpen: (id: string) => void;
}

/**
 * What is known beside the thread. It follows the thread one picture later: it asks eight questions of the server and costs more than the
 * thread itself (UI-3). While it still shows the one before, nothing in it can be pressed.
 */
export function BesideThread({ conversation, shown, onClose, onOpen }: Props) {
  const { t } = useTranslation();
  const later = useLater(conversation);
  // Not `inert`: the browser would work out the look of everything in it anew, and again a picture later.
  const held = later?.id === conversation.id ? undefined : hold;
  return (
    <div className="context-place" data-shown={shown} onClickCapture={held} onKeyDownCapture={held} onPointerDownCapture={held}>
      {shown && (
        <Button icon small look="quiet" className="context-x" label={t("ui.close")} onClick={onClose}>
          <Icon name="x" />
        </Button>
      )}
      <Suspense fallback={<aside className="context" />}>
        {later ? <Beside key={later.id} conversation={later} onOpen={onOpen} /> : <aside className="context" aria-busy />}
      </Suspense>
    </div>
  );
}

const hold = (event: SyntheticEvent) => (event.preventDefault(), event.stopPropagation());

const Beside = memo(function Beside({ conversation, onOpen }: Omit<Props, "shown" | "onClose">) {
  const { abilities } = conversation;
  const may = abilities.includes("conversation.update");
  return (
    <ContactPane
      row={conversation}
      mayJoin={abilities.includes("conversation.join")}
      onOpen={onOpen}
      clocks={
        <Suspense fallback={null}>
          <OtherClocks row={conversation} />
        </Suspense>
      }
    >
      <Suspense fallback={null}>
        <LinkedIncidents conversation={conversation} may={may} />
        <TasksPanel row={conversation} may={abilities.includes("conversation.note")} />
        <OwnFields row={conversation} may={may} />
        <LadderProgress row={conversation} />
      </Suspense>
    </ContactPane>
  );
});
