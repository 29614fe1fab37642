import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Operations } from "../../../shared/operations/operations.schema.ts";
import { Icon } from "../../ui/Icon.tsx";

const names = ["database", "search", "mailOut", "mailIn"] as const;

/** The engines the product leans on, each with what it says now. */
export function EngineList({ engines }: { engines: Operations["engines"] }) {
  const { t } = useTranslation();
  return (
    <section className="panel" aria-labelledby="engines">
      <header>
        <h2 id="engines">{t("console.operations.engines")}</h2>
      </header>
      <ul className="engines">
        {names.map((name) => (
          <EngineLine key={name} name={name} engine={engines[name]} />
        ))}
      </ul>
    </section>
  );
}

function EngineLine({ name, engine }: { name: (typeof names)[number]; engine: Operations["engines"]["mailIn"] }) {
  const { t } = useTranslation();
  const state = engine === null ? "elsewhere" : engine.ready ? "works" : "down";
  return (
    <li className="person-l">
      <span className={state === "down" ? "ic b" : state === "works" ? "ic ok" : "ic g"}>
        <Icon name={state === "down" ? "alert" : state === "works" ? "check" : "server"} />
      </span>
      <div className="min0">
        <b>{t(`console.operations.engine.${name}`)}</b>
        <p className="wrap-any">
          {engine?.reason === "notSet" ? t("console.operations.notSet") : t(`console.operations.${state}`)}
          {engine?.reason && engine.reason !== "notSet" && `: ${engine.reason}`}
        </p>
      </div>
    </li>
  );
}
