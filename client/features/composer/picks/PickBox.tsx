import type { Editor } from "@tiptap/core";
import { useEffect, useId, useState, type RefObject } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Conversation } from "../../../../shared/conversations/conversation.schema.ts";
import { Icon } from "../../../ui/Icon.tsx";
import type { Trigger } from "../box/triggerAt.ts";
import { MacroPreview } from "./MacroPreview.tsx";
import { PickRow } from "./PickRow.tsx";
import { usePicks } from "./usePicks.tsx";
import "./picks.css";

export interface PickBoxProps {
  editor: Editor;
  trigger: Trigger;
  conversation: Conversation;
  rich: boolean;
  note: boolean;
  /** Keys the box takes while it is open, before the editor does. */
  keys: RefObject<((event: KeyboardEvent) => boolean) | null>;
  onLeave: () => void;
}

const icons = { "/": "bolt", "@": "at", ":": "smile" } as const;

/** What fits what is typed after a mark. Arrows choose, Enter takes, Tab shows a macro's other language, Esc leaves the words as they are. */
export function PickBox(props: PickBoxProps) {
  const { editor, trigger, keys, onLeave } = props;
  const { t } = useTranslation();
  const id = useId();
  const [at, setAt] = useState(0);
  const { picks, total, language, otherLanguage } = usePicks(props);
  const chosen = picks[Math.min(at, picks.length - 1)];
  useEffect(() => setAt(0), [trigger.mark, trigger.typed]);
  useEffect(() => {
    keys.current = (event) => {
      const { key } = event;
      if (key === "Escape") return (event.stopPropagation(), onLeave(), true);
      if (picks.length === 0) return false;
      if (key === "ArrowDown" || key === "ArrowUp")
        return (setAt((at + (key === "ArrowDown" ? 1 : picks.length - 1)) % picks.length), true);
      if (key === "Tab" && !event.shiftKey && chosen?.macro) return (otherLanguage(), true);
      if (key !== "Enter" || event.ctrlKey || event.metaKey) return false;
      if (chosen && !chosen.hindrance) chosen.take();
      return true;
    };
    return () => {
      keys.current = null;
    };
  });
  // The caret stays in the words; readers follow the choice from there.
  useEffect(() => {
    const box = editor.view.dom;
    box.setAttribute("aria-controls", id);
    if (chosen) box.setAttribute("aria-activedescendant", `${id}-${chosen.id}`);
    return () => ["aria-controls", "aria-activedescendant"].forEach((name) => box.removeAttribute(name));
  }, [chosen?.id, id]);
  useEffect(() => void document.getElementById(`${id}-${chosen?.id}`)?.scrollIntoView({ block: "nearest" }), [chosen?.id, id]);

  return (
    <div
      className={chosen?.macro ? "menu pickbox wide" : "menu pickbox"}
      role="presentation"
      onMouseDown={(event) => event.preventDefault()}
    >
      <div className="pq">
        <Icon name={icons[trigger.mark]} size="s" />
        <span className="ell">
          {trigger.mark}
          {trigger.typed}
        </span>
        <span className="hint">{t("console.pick.count", { shown: picks.length, total })}</span>
      </div>
      <div className="pickb">
        <div
          role="listbox"
          tabIndex={0}
          id={id}
          aria-label={t(`console.pick.${trigger.mark === "/" ? "macros" : trigger.mark === "@" ? "people" : "emoji"}`)}
        >
          {picks.length === 0 && <p className="hint">{t("console.pick.nothing")}</p>}
          {picks.map((pick, index) => (
            <PickRow
              key={pick.id}
              id={`${id}-${pick.id}`}
              pick={pick}
              typed={trigger.typed}
              chosen={pick === chosen}
              onPoint={() => setAt(index)}
            />
          ))}
        </div>
        {chosen?.macro && (
          <MacroPreview macro={chosen.macro} conversation={props.conversation} language={language} onLanguage={otherLanguage} />
        )}
      </div>
    </div>
  );
}
