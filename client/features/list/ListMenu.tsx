import { useTranslation } from "../../platform/text/useTranslation.ts";
import { listColumns, type ListColumn } from "../../../shared/conversations/listViews.ts";
import { useListChoices } from "../../platform/work/listChoices.ts";
import { Menu } from "../../ui/floating/Menu.tsx";
import { Icon } from "../../ui/Icon.tsx";

/** What the rows show, for this person in every list; and the view itself, where it is a saved one that may be changed. */
export function ListMenu({ onEdit }: { onEdit: (() => void) | undefined }) {
  const { t } = useTranslation();
  const { columns, toggle } = useListChoices();
  const shown = listColumns.map((column) => ({
    id: column,
    text: t(`console.list.column.${column}`),
    chosen: columns.includes(column),
    group: t("console.list.columns"),
  }));
  const edit = onEdit ? [{ id: "edit", text: t("views.edit"), icon: "pen" }] : [];
  return (
    <Menu
      label={t("console.list.menu")}
      className="btn quiet sm icon"
      entries={[...edit, ...shown]}
      onPick={(id) => (id === "edit" ? onEdit?.() : void toggle(id as ListColumn))}
    >
      <Icon name="more" />
    </Menu>
  );
}
