import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Conversation } from "../../../../shared/conversations/conversation.schema.ts";
import type { Macro } from "../../../../shared/macros/macro.schema.ts";
import { resolveVariables } from "../../../../shared/macros/variables.ts";
import { wordsOf } from "../../../../shared/macros/macroWords.ts";
import { ownName } from "../../../platform/people.ts";
import { useActionText } from "../../../platform/writing/macroActionText.ts";
import { useVariableValues } from "../../../platform/writing/macros.ts";
import { Toggle } from "../../../ui/forms/Toggle.tsx";
import { Icon } from "../../../ui/Icon.tsx";

interface Props {
  macro: Macro;
  conversation: Conversation;
  language: "en" | "zh-CN";
  onLanguage: () => void;
}

const languages: ["en" | "zh-CN", string][] = [
  ["zh-CN", "中文"],
  ["en", "English"],
];

/** A macro as it will be written here, its values filled in and marked, and what it will do. */
export function MacroPreview({ macro, conversation, language, onLanguage }: Props) {
  const { t } = useTranslation();
  const actionText = useActionText();
  const words = wordsOf(macro.texts, language);
  return (
    <div className="macp">
      <div className="l">
        <b>{ownName(macro)}</b>
        {macro.texts.en.trim() && macro.texts["zh-CN"].trim() && (
          <Toggle label={t("console.pick.language")} value={language} options={languages} onChange={onLanguage} />
        )}
      </div>
      {words.trim() && (
        <div className="tx" lang={language}>
          <Filled text={words} conversation={conversation} language={language} />
        </div>
      )}
      {macro.actions.length > 0 && (
        <div className="doing">
          {macro.actions.map((action, index) => (
            <span className="chip" key={`${action.kind} ${index}`}>
              <Icon name={actionText(action).icon} size="xs" />
              {actionText(action).text}
            </span>
          ))}
        </div>
      )}
    </div>
  );
}

/** Values stand out from the words around them; a missing one stands out more. */
function Filled({ text, conversation, language }: { text: string; conversation: Conversation; language: string }) {
  const values = useVariableValues(conversation)(language) ?? {};
  return text.split(/(\{\{[^{}]*\}\})/).map((part, index) => {
    if (!part.startsWith("{{")) return part;
    const { text: value, unresolved } = resolveVariables(part, values);
    return (
      <span key={index} className={unresolved.length > 0 ? "var none" : "var"}>
        {value}
      </span>
    );
  });
}
