import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { KnownTag } from "../../../shared/tags/tag.schema.ts";
import { ownName } from "../../platform/people.ts";
import { Button } from "../../ui/Button.tsx";
import { SelectField } from "../../ui/forms/SelectField.tsx";
import { TagWill } from "./TagWill.tsx";

/** Makes the tag one with another. */
export function TagMerge({ tag, others, onMerge }: { tag: KnownTag; others: KnownTag[]; onMerge: (into: KnownTag) => void }) {
  const { t } = useTranslation();
  const [into, setInto] = useState<KnownTag["id"] | null>(null);
  const target = others.find(({ id }) => id === into);
  return (
    <>
      <SelectField label={t("tags.mergeInto")} value={into ?? ""} onChange={({ target }) => setInto((target.value || null) as typeof into)}>
        <option value="">–</option>
        {others
          .filter(({ id }) => id !== tag.id)
          .map((other) => (
            <option key={other.id} value={other.id}>
              {ownName(other)}
            </option>
          ))}
      </SelectField>
      {target && <TagWill tag={tag} to={{ into: target }} />}
      <Button look="danger" disabled={!target} onClick={() => target && onMerge(target)}>
        {t("tags.merge")}
      </Button>
    </>
  );
}
