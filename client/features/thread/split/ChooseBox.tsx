import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Message } from "../../../../shared/conversations/message.schema.ts";
import { clockTime } from "../../../platform/text/time.ts";
import { choose, useChoosing } from "./choosing.ts";

/** The check beside an entry while entries are being chosen. */
export function ChooseBox({ message: { id, author, happenedAt } }: { message: Message }) {
  const { t } = useTranslation();
  const on = useChoosing(({ ids }) => ids.has(id));
  return (
    <label className="chooser">
      <input
        type="checkbox"
        checked={on}
        aria-label={t("console.split.choose", { name: author.name, time: clockTime(happenedAt) })}
        onChange={({ target }) => choose(id, target.checked)}
      />
    </label>
  );
}
