import { useId } from "react";
import type { RuleAction } from "../../../shared/rules/rule.schema.ts";
import { useTranslation } from "../../platform/text/useTranslation.ts";

type Reply = Extract<RuleAction, { kind: "reply" }>;
const languages = ["en", "zh-CN"] as const;

/** The words a rule answers with, in each language; missing ones fall back to the other. */
export function ReplyEdit({ action, onChange }: { action: Reply; onChange: (action: Reply) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const { texts } = action;
  return (
    <div className="reply-e" role="group" aria-label={t("macro.action.reply")}>
      <span className="lb">{t("macro.action.reply")}</span>
      {languages.map((language) => (
        <div className="field" key={language}>
          <label htmlFor={id + language}>{t(`macro.replyIn.${language}`)}</label>
          <textarea
            className="input"
            id={id + language}
            lang={language}
            rows={3}
            maxLength={10_000}
            required={texts.en.trim() === "" && texts["zh-CN"].trim() === ""}
            value={texts[language]}
            onChange={({ target }) => onChange({ kind: "reply", texts: { ...texts, [language]: target.value } })}
          />
        </div>
      ))}
      <p className="hint">{t("macro.replyHint")}</p>
    </div>
  );
}
