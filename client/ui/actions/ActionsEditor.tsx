import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { MacroAction } from "../../../shared/macros/macro.schema.ts";
import type { RuleAction } from "../../../shared/rules/rule.schema.ts";
import { useNames } from "../../platform/people.ts";
import { Button } from "../Button.tsx";
import { Menu } from "../floating/Menu.tsx";
import { Icon } from "../Icon.tsx";
import { ActionEdit } from "./ActionEdit.tsx";
import "./actions.css";

const fresh: Record<MacroAction["kind"], MacroAction> = {
  status: { kind: "status", status: "pending" },
  priority: { kind: "priority", priority: "high" },
  addTags: { kind: "addTags", tags: [] },
  removeTags: { kind: "removeTags", tags: [] },
  assign: { kind: "assign", to: "me" },
  field: { kind: "field", key: "", value: "" },
  nextStep: { kind: "nextStep", text: "" },
  note: { kind: "note", text: "" },
  snooze: { kind: "snooze", until: "morning" },
};
const kinds = Object.keys(fresh) as MacroAction["kind"][];

interface Props<Action extends RuleAction> {
  actions: Action[];
  byRule?: boolean;
  onChange: (actions: Action[]) => void;
}

/** What a macro does beside its words, or what a rule does: at most ten things, in one go. */
export function ActionsEditor<Action extends RuleAction>({ actions, byRule = false, onChange }: Props<Action>) {
  const { t } = useTranslation();
  const { departments } = useNames();
  const put = (at: number, action: RuleAction) => onChange(actions.with(at, action as Action));
  const begin = (kind: string): RuleAction => {
    const first = departments[0];
    if (kind === "reply") return { kind: "reply", texts: { en: "", "zh-CN": "" } };
    if (kind === "move" && first) return { kind: "move", departmentId: first.id };
    return kind === "assign" && byRule ? { kind: "assign", to: "nobody" } : fresh[kind as MacroAction["kind"]];
  };
  const offered = byRule ? [...kinds, "move" as const, "reply" as const] : kinds;
  return (
    <fieldset className="acts-e">
      <legend>{t("macro.actions")}</legend>
      {actions.map((action, index) => (
        <div className="act-e" key={`${action.kind} ${index}`}>
          <ActionEdit action={action} byRule={byRule} onChange={(next) => put(index, next)} />
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
          entries={offered.map((kind) => ({ id: kind, text: t(`macro.action.${kind}`) }))}
          onPick={(kind) => onChange([...actions, begin(kind) as Action])}
        >
          <Icon name="plus" size="xs" />
          {t("macro.addAction")}
        </Menu>
      )}
    </fieldset>
  );
}
