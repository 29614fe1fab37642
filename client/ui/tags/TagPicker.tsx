import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { useCan } from "../../platform/queries.ts";
import { useTagLook } from "../../platform/work/tags.ts";
import { ownName } from "../../platform/people.ts";
import { Dialog } from "../floating/Dialog.tsx";
import { Icon } from "../Icon.tsx";
import { TagChip } from "./TagChip.tsx";

interface Props {
  /** What they are of; a conversation where nothing is said. */
  title?: string;
  chosen: readonly string[];
  onChange: (tags: string[]) => void;
  onClose: () => void;
}

const shown = 40;

/** Tags to put on and take off: typing narrows, Enter takes the marked one, and a new one is made where the ability is there. */
export function TagPicker({ title, chosen, onChange, onClose }: Props) {
  const { t } = useTranslation();
  const { tags } = useTagLook();
  const may = useCan("tag.create");
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const typed = text.trim().toLowerCase();
  const fits = tags
    .filter(({ name, nameZh, archived }) => !archived && `${name} ${nameZh ?? ""}`.toLowerCase().includes(typed))
    .slice(0, shown);
  const isNew = typed !== "" && may && !tags.some(({ name, nameZh }) => [name, nameZh ?? ""].some((one) => one.toLowerCase() === typed));
  const options = [...fits.map(({ name }) => name), ...(isNew ? [text.trim()] : [])];
  const toggle = (name: string) => onChange(chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name]);
  const take = (name: string | undefined) => name !== undefined && (toggle(name), setText(""), setAt(0));
  const keys: Record<string, () => void> = {
    ArrowDown: () => setAt(Math.min(options.length - 1, at + 1)),
    ArrowUp: () => setAt(Math.max(0, at - 1)),
    Enter: () => take(options[at]),
  };
  const label = (name: string) => ownName(tags.find((tag) => tag.name === name) ?? { name });
  return (
    <Dialog title={title ?? t("tags.pick")} onClose={onClose}>
      <div className="main tag-pick">
        <span className="chips">
          {chosen.map((name) => (
            <TagChip key={name} name={name}>
              <button type="button" aria-label={t("tags.takeOff", { name: label(name) })} onClick={() => toggle(name)}>
                <Icon name="x" size="xs" />
              </button>
            </TagChip>
          ))}
        </span>
        <input
          className="input"
          role="combobox"
          aria-expanded="true"
          aria-controls="tag-options"
          aria-activedescendant={options[at] ? `tag-${at}` : undefined}
          aria-label={t("tags.find")}
          placeholder={t("tags.find")}
          autoFocus
          value={text}
          onChange={({ target }) => (setText(target.value), setAt(0))}
          onKeyDown={(event) => {
            const run = event.nativeEvent.isComposing ? undefined : keys[event.key];
            if (run) event.preventDefault();
            run?.();
          }}
        />
        <div id="tag-options" role="listbox" aria-label={t("tags.title")} aria-multiselectable>
          {options.map((name, index) => (
            <div
              key={name}
              id={`tag-${index}`}
              role="option"
              aria-selected={chosen.includes(name)}
              data-at={index === at}
              onClick={() => take(name)}
            >
              <TagChip name={name} />
              {isNew && index === options.length - 1 && <span className="hint">{t("tags.new")}</span>}
              {chosen.includes(name) && <Icon name="check" size="s" />}
            </div>
          ))}
          {options.length === 0 && <p className="hint">{t("tags.none")}</p>}
        </div>
      </div>
    </Dialog>
  );
}
