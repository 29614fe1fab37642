import { Suspense, useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { late } from "../../../platform/late.ts";
import type { ConversationRow } from "../../../../shared/conversations/conversation.schema.ts";
import { Button } from "../../../ui/Button.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { useShortcuts } from "../../../ui/shortcuts.ts";
import { useSaveTags } from "./useSaveTags.ts";
import { TagChip } from "../../../ui/tags/TagChip.tsx";

const TagPicker = late(async () => (await import("../../../ui/tags/TagPicker.tsx")).TagPicker);

/** The tags of the conversation, and the way to others; T opens it. */
export function ThreadTags({ row, may }: { row: ConversationRow; may: boolean }) {
  const { t } = useTranslation();
  const [picking, setPicking] = useState(false);
  const save = useSaveTags(row.id);
  useShortcuts({ t: () => (may ? setPicking(true) : undefined) });
  return (
    <>
      {row.tags.map((tag) => (
        <TagChip key={tag} name={tag} className="hid hid2" />
      ))}
      {may && (
        <Button look="quiet" icon small className="hid hid2" label={t("tags.pick")} onClick={() => setPicking(true)}>
          <Icon name="tag" size="s" />
        </Button>
      )}
      {picking && (
        <Suspense fallback={null}>
          <TagPicker
            chosen={save.isPending ? (save.variables ?? row.tags) : row.tags}
            onChange={save.mutate}
            onClose={() => setPicking(false)}
          />
        </Suspense>
      )}
    </>
  );
}
