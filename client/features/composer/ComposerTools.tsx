import { Suspense, useRef } from "react";
import { late } from "../../platform/late.ts";
import { useMe } from "../../platform/queries.ts";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { Button } from "../../ui/Button.tsx";
import { Menu } from "../../ui/floating/Menu.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { keysText } from "../../platform/text/keysText.ts";
import type { Composer } from "./useComposer.ts";

const TranslateDraft = late(async () => (await import("./TranslateDraft.tsx")).TranslateDraft);

interface Props {
  composer: Composer;
  note: boolean;
  closed: boolean;
  onOpen: (mark: "/" | "@") => void;
  onSentPending: () => void;
  onSentResolved: () => void;
  onLater: () => void;
  /** What the contact reads. */
  language: string;
  conversationId: string;
}

/** Under the words: what can be put in, how it stands, and how it is sent. */
export function ComposerTools({ composer, note, closed, onOpen, onSentPending, onSentResolved, onLater, language, conversationId }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const files = useRef<HTMLInputElement>(null);
  const { draft, uploads } = composer;
  const several = !note && composer.ready && !closed;
  const ways: Record<string, () => void> = {
    pending: () => (composer.send() ? onSentPending() : undefined),
    later: onLater,
    resolved: () => (composer.send() ? onSentResolved() : undefined),
  };
  const entries = [
    { id: "pending", text: t("console.composer.sendPending"), icon: "pause", aside: keysText("Mod+Shift+Enter") },
    { id: "later", text: t("console.composer.sendLater"), icon: "clock" },
    { id: "resolved", text: t("console.composer.sendResolved"), icon: "check" },
  ];
  return (
    <div className="tools">
      <input ref={files} type="file" multiple hidden onChange={({ target }) => uploads.add([...(target.files ?? [])])} />
      <Button
        look="quiet"
        small
        disabled={closed}
        onClick={() => onOpen("/")}
        aria-label={t("console.composer.macro")}
        title={t("console.composer.macro")}
      >
        <Icon name="bolt" size="s" />
        <span className="hid">{t("console.composer.macro")}</span>
        <span className="kbd hid">/</span>
      </Button>
      {note && (
        <Button look="quiet" icon small label={t("console.composer.mention")} onClick={() => onOpen("@")}>
          <Icon name="at" />
        </Button>
      )}
      <Button look="quiet" icon small label={t("console.composer.attach")} disabled={closed} onClick={() => files.current?.click()}>
        <Icon name="clip" />
      </Button>
      {me.translates && !note && (
        <Suspense fallback={null}>
          <TranslateDraft conversationId={conversationId} text={draft.text} language={language} onText={composer.rewrite} />
        </Suspense>
      )}
      <span className="sp" />
      {draft.text.trim() !== "" && <span className="saved hid">{t("console.composer.kept")}</span>}
      <span className={several ? "split" : ""}>
        <Button look="primary" small disabled={closed || !composer.ready} onClick={() => composer.send()}>
          {t(note ? "console.composer.addNote" : "console.composer.send")}
          <span className="kbd hid">{keysText("Mod+Enter")}</span>
        </Button>
        {several && (
          <Menu label={t("console.composer.moreWays")} className="btn primary sm" entries={entries} onPick={(id) => ways[id]?.()}>
            <Icon name="down" size="xs" />
          </Menu>
        )}
      </span>
    </div>
  );
}
