import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { ThreadEvent } from "../../../../shared/conversations/threadEvent.schema.ts";
import type { ConversationRow } from "../../../../shared/conversations/conversation.schema.ts";
import { Button } from "../../../ui/Button.tsx";
import { useRegroup, type Undoing } from "./useRegroup.ts";

/** What an event's undo takes back: a merge by the one that was merged, a split by the one that was split off. */
export function undoingOf(event: ThreadEvent | null, here: ConversationRow["id"]): Undoing | null {
  if (event?.type === "joinedHere" && event.id) return { merge: event.id };
  if (event?.type === "splitOff" && event.id) return { split: event.id };
  return event?.type === "splitFrom" ? { split: here } : null;
}

/** The undo beside the line that tells of a merge or a split, as long as it stands (MRG-3). */
export function EventUndo({ what }: { what: Undoing }) {
  const { t } = useTranslation();
  const { undo } = useRegroup();
  return (
    <Button small look="quiet" busy={undo.isPending} onClick={() => undo.mutate(what)}>
      {t("ui.undo")}
    </Button>
  );
}
