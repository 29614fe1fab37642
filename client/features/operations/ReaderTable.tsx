import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { ReaderState } from "../../../shared/operations/operations.schema.ts";
import { dayAndTime, span } from "../../platform/text/time.ts";

/** A batch takes a moment, and a busy reader tells its place every three seconds: below this nobody needs to look. */
const behindSeconds = 10;

/** Who reacts to events, where it runs, and how far it is behind. */
export function ReaderTable({ readers }: { readers: ReaderState[] }) {
  const { t } = useTranslation();
  return (
    <section className="panel" aria-labelledby="readers">
      <header>
        <h2 id="readers">{t("console.operations.readers")}</h2>
      </header>
      <div className="wide-t" tabIndex={0} role="group" aria-labelledby="readers">
        <table className="tb">
          <thead>
            <tr>
              <th scope="col">{t("console.operations.reader")}</th>
              <th scope="col">{t("console.operations.holder")}</th>
              <th scope="col">{t("console.operations.behind")}</th>
              <th scope="col">{t("console.operations.lastEvent")}</th>
              <th scope="col" className="r">
                {t("console.operations.setAside")}
              </th>
            </tr>
          </thead>
          <tbody>
            {readers.map((reader) => (
              <ReaderRow key={reader.name} reader={reader} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function ReaderRow({ reader }: { reader: ReaderState }) {
  const { t } = useTranslation();
  const late = reader.behindSeconds > behindSeconds;
  return (
    <tr>
      <th scope="row">{reader.name}</th>
      <td className={reader.holder ? "d" : "badt"}>{reader.holder ?? t("console.operations.nobody")}</td>
      <td className={late ? "badt" : "d"}>{late ? span(reader.behindSeconds / 60) : t("console.operations.upToDate")}</td>
      <td className="d">{reader.lastEventAt ? dayAndTime(reader.lastEventAt) : t("console.operations.never")}</td>
      <td className={reader.setAside > 0 ? "r badt" : "r d"}>{reader.setAside}</td>
    </tr>
  );
}
