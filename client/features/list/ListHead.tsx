import { memo } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { shownOrder, type ListScope } from "../../../shared/conversations/applyRowToList.ts";
import { hasStates, listOrders, ordersOf } from "../../../shared/conversations/listViews.ts";
import { Menu } from "../../ui/floating/Menu.tsx";
import { ListMenu } from "./ListMenu.tsx";
import { Icon } from "../../ui/Icon.tsx";

interface Props {
  title: string;
  /** A conversation stands beside it, whose title is the screen's first heading. */
  under: boolean;
  count: number | undefined;
  scope: ListScope;
  /** How far a saved view has come with being made up. */
  building: { done: number; of: number } | null;
  onScope: (by: Partial<ListScope>) => void;
  onEdit: (() => void) | undefined;
  /** Begins to choose several; left out for who may not. */
  onChoose: (() => void) | undefined;
}

/** Title, count, order, and active or done. Another conversation changes nothing in it. */
export const ListHead = memo(function ListHead({ title, under, count, scope, building, onScope, onEdit, onChoose }: Props) {
  const { t } = useTranslation();
  const shown = shownOrder(scope);
  const orders = scope.savedId ? listOrders : ordersOf(scope.view);
  const Heading = under ? "h2" : "h1";
  return (
    <header>
      <div>
        <Heading className="name">
          {title}
          {count !== undefined && (scope.state === "active" || !hasStates(scope.view)) && <span>{count >= 1000 ? "1000+" : count}</span>}
        </Heading>
        <Menu
          label={`${t("console.list.order")}: ${t(`console.list.${shown}`)}`}
          className="btn quiet sm"
          entries={orders.map((order) => ({ id: order, text: t(`console.list.${order}`), chosen: order === shown }))}
          onPick={(order) => onScope({ order: order as ListScope["order"] })}
        >
          {t(`console.list.${shown}`)}
          <Icon name="down" size="xs" />
        </Menu>
        <ListMenu onEdit={onEdit} onChoose={onChoose} />
      </div>
      {!scope.savedId && hasStates(scope.view) && (
        <div className="seg" role="group" aria-label={t("console.list.state")}>
          {(["active", "done"] as const).map((state) => (
            <button key={state} type="button" aria-pressed={scope.state === state} onClick={() => onScope({ state })}>
              {t(`console.list.${state}`)}
            </button>
          ))}
        </div>
      )}
      {building && (
        <p className="hint" role="status">
          {t("views.building", { done: building.done, of: building.of })}
        </p>
      )}
    </header>
  );
});
