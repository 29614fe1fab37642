import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Macro } from "../../../shared/macros/macro.schema.ts";
import { useActionText } from "../../platform/writing/macroActionText.ts";
import { useTeamName } from "./useTeamName.ts";
import { ownName } from "../../platform/people.ts";
import { langOf } from "../../platform/text/names.ts";
import { Icon } from "../../ui/Icon.tsx";
import "./macros.css";

/** One macro: how it is called, whose it is, what it says and does, how often it was used. */
export function MacroLine({ macro, open, onOpen }: { macro: Macro; open: boolean; onOpen: () => void }) {
  const { t } = useTranslation();
  const actionText = useActionText();
  const teamName = useTeamName();
  const name = ownName(macro);
  const { folder, shortcut, scope, texts, actions, uses, mayChange } = macro;
  const words = texts.en || texts["zh-CN"];
  const whose = scope.kind === "team" ? teamName(scope.teamId) : t(`macro.scope.${scope.kind}`);
  return (
    <button type="button" className="macro-b" aria-expanded={mayChange ? open : undefined} disabled={!mayChange} onClick={onOpen}>
      <Icon name="bolt" size="s" />
      <span className="two">
        <b>
          {folder && <span className="dim">{folder} / </span>}
          <span lang={langOf(name)}>{name}</span>
          {shortcut && <code className="kbd">/{shortcut}</code>}
        </b>
        <small className="ell" lang={langOf(words)}>
          {words}
        </small>
        {actions.length > 0 && <small className="ell">{actions.map((action) => actionText(action).text).join(" · ")}</small>}
      </span>
      <span className="aside">
        <span>{whose}</span>
        <small>{t("macro.used", { count: uses })}</small>
      </span>
    </button>
  );
}
