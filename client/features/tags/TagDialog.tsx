import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { KnownTag, TagInput } from "../../../shared/tags/tag.schema.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/floating/Dialog.tsx";
import { Below } from "../../ui/forms/Field.tsx";
import { again, mergeTag, saveTag } from "./saveTag.ts";
import { TagFields } from "./TagFields.tsx";
import { TagMerge } from "./TagMerge.tsx";
import { TagWill } from "./TagWill.tsx";

interface Props {
  tag: KnownTag | null;
  others: KnownTag[];
  onClose: () => void;
}
const fresh: TagInput = { name: "", nameZh: null, colour: "grey", description: "" };

/** One tag as it is written; and, of one that is there, the way to make it one with another. */
export function TagDialog({ tag, others, onClose }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<TagInput>(tag ? inputOf(tag) : fresh);
  const put = (change: Partial<TagInput>) => setDraft((before) => ({ ...before, ...change }));
  const act = useMutation({
    mutationFn: (run: () => Promise<unknown>) => run(),
    onSuccess: () => (void again(), onClose()),
  });
  const name = draft.name.trim();
  return (
    <Dialog title={t(tag ? "tags.edit" : "tags.add")} lead={tag ? t("tags.renameLead") : ""} onClose={onClose}>
      <form
        className="main tag-pick"
        onSubmit={(event) => {
          event.preventDefault();
          if (name) act.mutate(() => saveTag(tag, draft, t));
        }}
      >
        <TagFields draft={draft} onChange={put} />
        {tag && name && name !== tag.name && <TagWill tag={tag} to={{ name }} />}
        <Below id="tag" fault={act.error ? reasonText(act.error) : null} />
        <Button type="submit" look="primary" busy={act.isPending}>
          {t("views.save")}
        </Button>
        {tag && others.length > 1 && <TagMerge tag={tag} others={others} onMerge={(into) => act.mutate(() => mergeTag(tag, into, t))} />}
      </form>
    </Dialog>
  );
}

const inputOf = ({ name, nameZh, colour, description }: KnownTag): TagInput => ({ name, nameZh, colour, description });
