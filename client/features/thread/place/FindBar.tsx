import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Conversation } from "../../../../shared/conversations/conversation.schema.ts";
import { api } from "../../../platform/api.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { startOfDay } from "../../../platform/text/zoneFields.ts";
import { Button } from "../../../ui/Button.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { useShortcuts } from "../../../ui/shortcuts.ts";
import { markWords } from "./markWords.ts";
import type { ThreadPlace } from "./useThreadPlace.ts";
import "./findBar.css";

const waitMs = 150;

/** Finds a text in the whole thread: how often it stands there, from one to the next by key, and a day to go to. */
export function FindBar({ id, place, onClose }: { id: Conversation["id"]; place: ThreadPlace; onClose: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const typed = useSettled(text.trim());
  const { data, error, isFetching } = useQuery({
    queryKey: ["foundInThread", id, typed],
    queryFn: () => api.places.find({ id, text: typed }),
    enabled: typed !== "",
    staleTime: 5000,
  });
  const [at, setAt] = useState(0);
  const hits = typed ? (data?.items ?? []) : [];
  const go = (to: number) => {
    if (hits.length === 0) return;
    const next = (to + hits.length) % hits.length;
    const hit = hits[next];
    setAt(next);
    if (hit) place.jump({ messageId: hit.id });
  };
  useEffect(() => go(0), [data]);
  useEffect(() => markWords(typed), [typed]);
  useEffect(() => () => markWords(""), []);
  useShortcuts({ f3: () => go(at + 1), "Shift+F3": () => go(at - 1), escape: onClose });
  const says = !typed || isFetching ? "" : hits.length === 0 ? t("console.thread.noHits") : hitsText();
  function hitsText() {
    return t("console.thread.hits", { at: at + 1, count: hits.length, more: data?.more ? "+" : "" });
  }
  return (
    <search className="findb" aria-label={t("console.thread.find")}>
      <input
        className="input"
        autoFocus
        aria-label={t("console.thread.find")}
        placeholder={t("console.thread.find")}
        value={text}
        maxLength={200}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={({ key, shiftKey, nativeEvent }) => {
          if (nativeEvent.isComposing) return;
          if (key === "Enter") go(shiftKey ? at - 1 : at + 1);
          if (key === "Escape") onClose();
        }}
      />
      <span className="n" role="status">
        {error ? reasonText(error) : says}
      </span>
      <Button icon small look="quiet" label={t("console.thread.hitBefore")} disabled={hits.length === 0} onClick={() => go(at + 1)}>
        <Icon name="up" size="s" />
      </Button>
      <Button icon small look="quiet" label={t("console.thread.hitAfter")} disabled={hits.length === 0} onClick={() => go(at - 1)}>
        <Icon name="down" size="s" />
      </Button>
      <span className="sp" />
      <input
        className="input day-go"
        type="date"
        aria-label={t("console.thread.toDay")}
        title={t("console.thread.toDay")}
        onChange={({ target }) => target.valueAsDate && place.jump({ at: startOfDay(target.value) })}
      />
      <Button icon small look="quiet" label={t("ui.close")} onClick={onClose}>
        <Icon name="x" size="s" />
      </Button>
    </search>
  );
}

/** What is typed, once typing pauses. */
function useSettled(value: string) {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), waitMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
