import { useTranslation } from "../../platform/text/useTranslation.ts";
import { listColumns, type ListColumn } from "../../../shared/conversations/listViews.ts";
import { useListChoices } from "../../platform/work/listChoices.ts";
import { Menu } from "../../ui/floating/Menu.tsx";
import { Icon } from "../../ui/Icon.tsx";

/** What the rows show, for this person in every list; and the view itself, where it is a saved one that may be changed. */
export function ListMenu({ onEdit, onChoose }: Record<"onEdit" | "onChoose", (() => void) | undefined>) {
  const { t } = useTranslation();
  const { columns, toggle } = useListChoices();
  const shown = listColumns.map((column) => ({
    id: column,
    text: t(`console.list.column.${column}`),
    chosen: columns.includes(column),
    group: t("console.list.columns"),
  }));
  const acts = [
    ...(onChoose ? [{ id: "choose", text: t("bulk.pick"), icon: "checks", act: onChoose }] : []),
    ...(onEdit ? [{ id: "edit", text: t("views.edit"), icon: "pen", act: onEdit }] : []),
  ];
  const pick = (id: string) => {
    const act = acts.find((one) => one.id === id)?.act;
    if (act) act();
    else void toggle(id as ListColumn);
  };
  return (
    <Menu label={t("console.list.menu")} className="btn quiet sm icon" entries={[...acts, ...shown]} onPick={pick}>
      <Icon name="more" />
    </Menu>
  );
}
