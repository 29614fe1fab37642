import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Policy } from "../../../shared/sla/policy.schema.ts";
import { ownName, useNames } from "../../platform/people.ts";
import { conditionsText } from "../../platform/text/conditionText.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useMovePolicy } from "./useMovePolicy.ts";

interface Props {
  policies: Policy[];
  chosen: string | null;
  may: boolean;
  onChoose: (id: string) => void;
}

/** The policies in their order: the first that matches wins. Alt with an arrow, or the buttons, move one. */
export function PolicyList({ policies, chosen, may, onChoose }: Props) {
  const { t } = useTranslation();
  const { department } = useNames();
  const { mutate } = useMovePolicy();
  return (
    <section className="panel" aria-labelledby="pol-list">
      <header>
        <h2 id="pol-list">{t("policies.firstWins")}</h2>
        {may && <span className="s">{t("policies.moveHint")}</span>}
      </header>
      <ol className="pol-list">
        {policies.map((policy) => {
          const { id, position, all, any } = policy;
          const move = (by: number) =>
            may && position + by >= 1 && position + by <= policies.length ? mutate({ policy, position: position + by }) : undefined;
          return (
            <li key={id} className={id === chosen ? "on" : ""}>
              <button
                type="button"
                className="pol-row"
                aria-current={id === chosen || undefined}
                onClick={() => onChoose(id)}
                onKeyDown={(event) => {
                  if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
                  event.preventDefault();
                  move(event.key === "ArrowUp" ? -1 : 1);
                }}
              >
                <span className="pol-n num">{position}</span>
                <span className="min0">
                  <b>{ownName(policy)}</b>
                  <span className="p">{conditionsText(t, all, any, department)}</span>
                </span>
              </button>
              {may && (
                <span className="pol-moves">
                  <Button
                    look="quiet"
                    icon
                    small
                    disabled={position === 1}
                    label={t("policies.moveUp", { name: policy.name })}
                    onClick={() => move(-1)}
                  >
                    <Icon name="up" size="xs" />
                  </Button>
                  <Button
                    look="quiet"
                    icon
                    small
                    disabled={position === policies.length}
                    label={t("policies.moveDown", { name: policy.name })}
                    onClick={() => move(1)}
                  >
                    <Icon name="down" size="xs" />
                  </Button>
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
