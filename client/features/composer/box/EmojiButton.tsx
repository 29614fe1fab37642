import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Icon } from "../../../ui/Icon.tsx";
import { emojiList, emojisFor } from "./emojiList.ts";

/** A small grid: arrows move in it, Enter puts one in, a word finds it. */
export function EmojiButton({ onPick }: { onPick: (emoji: string) => void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState("");
  const shown = asked.trim() ? emojisFor(asked.trim()) : emojiList;
  const pick = (emoji: string) => (setOpen(false), setAsked(""), onPick(emoji));
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button className="btn quiet icon sm" aria-label={t("console.format.emoji")}>
        <Icon name="smile" size="s" />
      </Button>
      <Popover placement="top start" offset={6} className="menu-pop">
        <Dialog className="menu emojis" aria-label={t("console.format.emoji")}>
          <input
            className="input"
            ref={(field) => field?.focus()}
            aria-label={t("console.format.findEmoji")}
            placeholder={t("console.format.findEmoji")}
            value={asked}
            onChange={({ target }) => setAsked(target.value)}
            onKeyDown={({ key }) => (key === "Enter" && shown[0] ? pick(shown[0].emoji) : undefined)}
          />
          <ListBox
            aria-label={t("console.format.emoji")}
            layout="grid"
            className="emoji-grid"
            items={shown.map((one) => ({ ...one, id: one.emoji }))}
            onAction={(key) => pick(String(key))}
            renderEmptyState={() => <span className="hint">{t("console.pick.nothing")}</span>}
          >
            {({ emoji, words }) => (
              <ListBoxItem id={emoji} textValue={words} className="emoji">
                {emoji}
              </ListBoxItem>
            )}
          </ListBox>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
