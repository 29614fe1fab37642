import { useTranslation } from "../../platform/text/useTranslation.ts";
import { tagColours, type TagInput } from "../../../shared/tags/tag.schema.ts";
import { Field } from "../../ui/forms/Field.tsx";
import { SelectField } from "../../ui/forms/SelectField.tsx";

/** A tag's names, colour and purpose. */
export function TagFields({ draft, onChange: put }: { draft: TagInput; onChange: (change: Partial<TagInput>) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <Field label={t("tags.name")} value={draft.name} maxLength={60} autoFocus onChange={({ target }) => put({ name: target.value })} />
      <Field
        label={t("start.setUp.nameZh")}
        lang="zh-CN"
        value={draft.nameZh ?? ""}
        maxLength={60}
        onChange={({ target }) => put({ nameZh: target.value.trim() ? target.value : null })}
      />
      <SelectField
        label={t("tags.colour")}
        value={draft.colour}
        onChange={({ target }) => put({ colour: target.value as TagInput["colour"] })}
      >
        {tagColours.map((colour) => (
          <option key={colour} value={colour}>
            {t(`tags.colours.${colour}`)}
          </option>
        ))}
      </SelectField>
      <Field
        label={t("tags.description")}
        value={draft.description}
        maxLength={300}
        onChange={({ target }) => put({ description: target.value })}
      />
    </>
  );
}
