import { useIsFetching } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { langOf } from "../../platform/text/names.ts";
import { Dialog } from "../../ui/floating/Dialog.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { usePaletteEntries, type PaletteEntry } from "./paletteEntries.ts";
import "./palette.css";

/** Everything by its name: typing narrows, arrows mark, Enter does it. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const entries = usePaletteEntries(text.trim());
  const searching = useIsFetching({ queryKey: ["find", text.trim()] }) > 0;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [at]);
  const run = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    onClose();
    // Once the dialog has given the focus back: an act may open a menu that wants it.
    setTimeout(entry.run, 0);
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => setAt(Math.min(entries.length - 1, at + 1)),
    ArrowUp: () => setAt(Math.max(0, at - 1)),
    Enter: () => run(entries[at]),
  };
  return (
    <Dialog title={t("palette.title")} onClose={onClose}>
      <div className="main palette">
        <input
          className="input"
          role="combobox"
          aria-expanded="true"
          aria-controls="palette-entries"
          aria-activedescendant={entries[at] ? `p-${entries[at].id}` : undefined}
          aria-label={t("palette.label")}
          placeholder={t("palette.label")}
          autoFocus
          value={text}
          onChange={({ target }) => (setText(target.value), setAt(0))}
          onKeyDown={(event) => {
            const act = event.nativeEvent.isComposing ? undefined : keys[event.key];
            if (act) event.preventDefault();
            act?.();
          }}
        />
        <div id="palette-entries" role="listbox" aria-label={t("palette.title")} ref={list}>
          {entries.map((entry, index) => (
            <div key={entry.id}>
              {entry.group !== entries[index - 1]?.group && <p className="mh">{t(`palette.${entry.group}`)}</p>}
              <div className="mi" id={`p-${entry.id}`} role="option" aria-selected={index === at} onClick={() => run(entry)}>
                <Icon name={entry.icon} />
                <span className="ell" lang={langOf(entry.text)}>
                  {entry.text}
                </span>
                {entry.aside && <span className="r">{entry.aside}</span>}
              </div>
            </div>
          ))}
        </div>
        {entries.length === 0 && <p className="hint">{t(searching ? "ui.loading" : "palette.none")}</p>}
      </div>
    </Dialog>
  );
}
