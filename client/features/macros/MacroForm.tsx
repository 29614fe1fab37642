import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Macro, MacroInput } from "../../../shared/macros/macro.schema.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { Button } from "../../ui/Button.tsx";
import { Below, Field } from "../../ui/forms/Field.tsx";
import { NameFields } from "../../ui/forms/NameFields.tsx";
import { RemoveButton } from "../../ui/RemoveButton.tsx";
import { ActionsEditor } from "../../ui/actions/ActionsEditor.tsx";
import { blankMacro, inputOf, removeMacro, saveMacro } from "./macroInput.ts";
import { ScopeField } from "./ScopeField.tsx";
import { MacroWords } from "./MacroWords.tsx";

/** A macro as somebody writes it; saved as a whole, and never over what somebody else saved meanwhile. */
export function MacroForm({ macro, onDone }: { macro: Macro | null; onDone: () => void }) {
  const { t } = useTranslation();
  const [input, setInput] = useState<MacroInput>(macro ? inputOf(macro) : blankMacro);
  const change = (by: Partial<MacroInput>) => setInput((now) => ({ ...now, ...by }));
  const save = useMutation({ mutationFn: () => saveMacro(macro, input), onSuccess: onDone });
  const remove = useMutation({ mutationFn: removeMacro, onSuccess: onDone });
  const error = save.error ?? remove.error;
  return (
    <form className="macro-f" onSubmit={(event) => (event.preventDefault(), save.mutate())}>
      <div className="cols">
        <NameFields {...input} label={t("macro.name")} maxLength={80} required onChange={change} />
        <Field
          label={t("macro.folder")}
          optional={t("ui.optional")}
          value={input.folder}
          maxLength={40}
          onChange={({ target }) => change({ folder: target.value })}
        />
        <Field
          label={t("macro.shortcut")}
          optional={t("ui.optional")}
          hint={t("macro.shortcutHint")}
          value={input.shortcut}
          maxLength={20}
          onChange={({ target }) => change({ shortcut: target.value.toLowerCase().replaceAll(/[^a-z0-9-]/g, "") })}
        />
        <ScopeField scope={input.scope} onChange={(scope) => change({ scope })} />
      </div>
      <div className="cols">
        <MacroWords
          label={t("macro.words.en")}
          language="en"
          value={input.texts.en}
          onChange={(en) => change({ texts: { ...input.texts, en } })}
        />
        <MacroWords
          label={t("macro.words.zh")}
          language="zh-CN"
          value={input.texts["zh-CN"]}
          onChange={(zh) => change({ texts: { ...input.texts, "zh-CN": zh } })}
        />
      </div>
      <p className="hint">{t("macro.fallsBack")}</p>
      <ActionsEditor actions={input.actions} onChange={(actions) => change({ actions })} />
      <Below id="macro" fault={error ? reasonText(error) : null} />
      <div className="acts">
        {macro && <RemoveButton word={t("macro.remove")} sure={t("macro.removeSure")} onRemove={() => remove.mutate(macro.id)} />}
        <span className="sp" />
        <Button onClick={onDone}>{t("ui.cancel")}</Button>
        <Button type="submit" look="primary" busy={save.isPending} disabled={input.name.trim() === ""}>
          {t("macro.save")}
        </Button>
      </div>
    </form>
  );
}
