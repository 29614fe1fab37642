import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { DutyState } from "../../../shared/operations/operations.schema.ts";

const counts = ["waiting", "running", "late", "dead"] as const;

/** What is owed, by type: late and dead ones stand out. */
export function DutyTable({ duties }: { duties: DutyState[] }) {
  const { t } = useTranslation();
  return (
    <section className="panel" aria-labelledby="duties">
      <header>
        <h2 id="duties">{t("console.operations.duties")}</h2>
      </header>
      {duties.length === 0 && <p className="in hint">{t("console.operations.noDuties")}</p>}
      {duties.length > 0 && (
        <div className="wide-t" tabIndex={0} role="group" aria-labelledby="duties">
          <table className="tb">
            <thead>
              <tr>
                <th scope="col">{t("console.operations.duty")}</th>
                {counts.map((name) => (
                  <th key={name} scope="col" className="r">
                    {t(`console.operations.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {duties.map((duty) => (
                <tr key={duty.type}>
                  <th scope="row">{duty.type}</th>
                  {counts.map((name) => (
                    <td key={name} className={duty[name] > 0 && (name === "late" || name === "dead") ? "r badt" : "r d"}>
                      {duty[name]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
