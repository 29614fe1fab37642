import { useTranslation } from "react-i18next";
import type { ListScope } from "../../../shared/conversations/applyRowToList.ts";
import { Menu } from "../../ui/floating/Menu.tsx";
import { Icon } from "../../ui/Icon.tsx";

interface Props {
  title: string;
  /** A conversation stands beside it, whose title is the screen's first heading. */
  under: boolean;
  count: number | undefined;
  scope: ListScope;
  onScope: (by: Partial<ListScope>) => void;
}

const orders = ["hurtsFirst", "newest"] as const;

/** Title, count, order, and active or done. */
export function ListHead({ title, under, count, scope, onScope }: Props) {
  const { t } = useTranslation();
  const Heading = under ? "h2" : "h1";
  return (
    <header>
      <div>
        <Heading className="name">
          {title}
          {count !== undefined && scope.state === "active" && <span>{count >= 1000 ? "1000+" : count}</span>}
        </Heading>
        <Menu
          label={`${t("console.list.order")}: ${t(`console.list.${scope.order}`)}`}
          className="btn quiet sm"
          entries={orders.map((order) => ({ id: order, text: t(`console.list.${order}`), chosen: order === scope.order }))}
          onPick={(order) => onScope({ order: order as ListScope["order"] })}
        >
          {t(`console.list.${scope.order}`)}
          <Icon name="down" size="xs" />
        </Menu>
      </div>
      <div className="seg" role="group" aria-label={t("console.list.state")}>
        {(["active", "done"] as const).map((state) => (
          <button key={state} type="button" aria-pressed={scope.state === state} onClick={() => onScope({ state })}>
            {t(`console.list.${state}`)}
          </button>
        ))}
      </div>
    </header>
  );
}
