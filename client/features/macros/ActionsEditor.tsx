import { useTranslation } from "react-i18next";
import type { MacroAction } from "../../../shared/macros/macro.schema.ts";
import { Button } from "../../ui/Button.tsx";
import { Menu } from "../../ui/floating/Menu.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { ActionEdit } from "./ActionEdit.tsx";

const fresh: Record<MacroAction["kind"], MacroAction> = {
  status: { kind: "status", status: "pending" },
  priority: { kind: "priority", priority: "high" },
  addTags: { kind: "addTags", tags: [] },
  removeTags: { kind: "removeTags", tags: [] },
  assign: { kind: "assign", to: "me" },
  field: { kind: "field", key: "", value: "" },
  nextStep: { kind: "nextStep", text: "" },
  note: { kind: "note", text: "" },
};
const kinds = Object.keys(fresh) as MacroAction["kind"][];

/** What the macro does beside its words, at most ten things, in one go. */
export function ActionsEditor({ actions, onChange }: { actions: MacroAction[]; onChange: (actions: MacroAction[]) => void }) {
  const { t } = useTranslation();
  const put = (at: number, action: MacroAction) => onChange(actions.map((one, index) => (index === at ? action : one)));
  return (
    <fieldset className="acts-e">
      <legend>{t("macro.actions")}</legend>
      {actions.map((action, index) => (
        <div className="act-e" key={`${action.kind} ${index}`}>
          <ActionEdit action={action} onChange={(next) => put(index, next)} />
          <Button look="quiet" icon small label={t("macro.takeOut")} onClick={() => onChange(actions.toSpliced(index, 1))}>
            <Icon name="x" size="s" />
          </Button>
        </div>
      ))}
      {actions.length < 10 && (
        <Menu
          label={t("macro.addAction")}
          saysItself
          className="btn sm"
          entries={kinds.map((kind) => ({ id: kind, text: t(`macro.action.${kind}`) }))}
          onPick={(kind) => onChange([...actions, fresh[kind as MacroAction["kind"]]])}
        >
          <Icon name="plus" size="xs" />
          {t("macro.addAction")}
        </Menu>
      )}
    </fieldset>
  );
}
