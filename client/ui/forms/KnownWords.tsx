import { skillKey as keyOf } from "../../../shared/skills/skillKey.ts";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { Button } from "../Button.tsx";

const shown = 8;
const comma = /[,，、]/;

/** Under a field of words with commas between them: the known ones that go on as it is typed, each to be taken by a press. */
export function KnownWords({ text, known, onChange }: { text: string; known: readonly string[]; onChange: (text: string) => void }) {
  const { t } = useTranslation();
  const words = text.split(comma).map((word) => word.trim());
  const chosen = new Set(words.map(keyOf));
  const typed = words.at(-1) ?? "";
  const isWhole = known.some((name) => keyOf(name) === keyOf(typed));
  const fits = known.filter((name) => !chosen.has(keyOf(name)) && (isWhole || keyOf(name).includes(keyOf(typed)))).slice(0, shown);
  const take = (name: string) => onChange([...(isWhole ? words : words.slice(0, -1)), name].filter(Boolean).join(", "));
  if (fits.length === 0) return null;
  return (
    <div className="known-words" role="group" aria-label={t("skills.known")}>
      {fits.map((name) => (
        <Button key={name} small label={t("skills.take", { name })} onClick={() => take(name)}>
          {name}
        </Button>
      ))}
    </div>
  );
}
