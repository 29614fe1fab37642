import { useTranslation } from "../text/useTranslation.ts";
import type { MacroAction } from "../../../shared/macros/macro.schema.ts";
import { useNames } from "../people.ts";

/** What an action of a macro does, in a few words and a sign. */
export function useActionText() {
  const { t } = useTranslation();
  const { agent } = useNames();
  return (action: MacroAction): { icon: string; text: string } => {
    switch (action.kind) {
      case "status":
        return {
          icon: action.status === "resolved" ? "check" : "pause",
          text: t("macro.does.status", { status: t(`ui.status.${action.status}`) }),
        };
      case "priority":
        return { icon: "flag", text: t("macro.does.priority", { priority: t(`ui.priority.${action.priority}`) }) };
      case "addTags":
      case "removeTags":
        return { icon: "tag", text: t(`macro.does.${action.kind}`, { tags: action.tags.join(", ") }) };
      case "assign":
        return action.to === "me" || action.to === "nobody"
          ? { icon: "user", text: t(`macro.does.assign.${action.to}`) }
          : { icon: "user", text: t("macro.does.assign.agent", { name: agent(action.to) }) };
      case "field":
        return { icon: "table", text: t("macro.does.field", { key: action.key, value: action.value }) };
      case "nextStep":
        return { icon: "arrow", text: t("macro.does.nextStep", { text: action.text }) };
      case "snooze":
        return {
          icon: "clock",
          text:
            typeof action.until === "number"
              ? t("macro.does.snooze.span", { hours: Math.round(action.until / 6) / 10 })
              : t(`macro.does.snooze.${action.until}`),
        };
      case "note":
        return { icon: "lock", text: t("macro.does.note", { text: action.text.slice(0, 60) }) };
    }
  };
}
