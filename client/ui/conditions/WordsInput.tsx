import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";

/** Words separated by commas, Chinese ones too; taken when the box is left. */
export function WordsInput({ values, onChange }: { values: string[]; onChange: (values: string[]) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState<string | null>(null);
  const take = () => {
    const words = (text ?? "").split(/[,，、;；]/).map((one) => one.trim());
    const named = words.filter(Boolean);
    if (text !== null && named.length > 0) onChange(named);
    setText(null);
  };
  return (
    <input
      className="input"
      aria-label={t("policies.words")}
      placeholder={t("policies.words")}
      value={text ?? values.filter((one) => one !== "–").join(", ")}
      onChange={({ target }) => setText(target.value)}
      onBlur={take}
      onKeyDown={({ key }) => (key === "Enter" ? take() : undefined)}
    />
  );
}
