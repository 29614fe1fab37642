import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { ConversationRow } from "../../../../shared/conversations/conversation.schema.ts";
import { useNames } from "../../../platform/people.ts";
import { langOf } from "../../../platform/text/names.ts";
import { ClockBadge } from "../../../ui/marks/ClockBadge.tsx";
import { Departs } from "../../../ui/marks/Departs.tsx";
import { PriorityMark } from "../../../ui/marks/PriorityMark.tsx";
import { TierTag } from "../../../ui/marks/TierTag.tsx";

interface Props {
  name: string;
  rows: ConversationRow[];
  checked: ReadonlySet<string>;
  onCheck: (ids: string[], on: boolean) => void;
  onOpen: (id: string) => void;
}

/** The conversations that breach within one stretch of time; the box of the group checks them all. */
export function RiskGroup({ name, rows, checked, onCheck, onOpen }: Props) {
  const { t } = useTranslation();
  const all = rows.every(({ id }) => checked.has(id));
  return (
    <section className="panel" aria-label={name}>
      <header>
        <label className="ck">
          <input
            type="checkbox"
            checked={all}
            onChange={({ target }) =>
              onCheck(
                rows.map(({ id }) => id),
                target.checked,
              )
            }
          />
          <h2>{name}</h2>
        </label>
        <span className="s num">{t("risk.count", { count: rows.length })}</span>
      </header>
      <ul className="risk-l">
        {rows.map((row) => (
          <RiskRow
            key={row.id}
            row={row}
            checked={checked.has(row.id)}
            onCheck={(on) => onCheck([row.id], on)}
            onOpen={() => onOpen(row.id)}
          />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  row: ConversationRow;
  checked: boolean;
  onCheck: (on: boolean) => void;
  onOpen: () => void;
}

function RiskRow({ row, checked, onCheck, onOpen }: RowProps) {
  const { t } = useTranslation();
  const { department, agent } = useNames();
  return (
    <li className={checked ? "on" : ""}>
      <input
        type="checkbox"
        aria-label={t("risk.check", { number: row.number })}
        checked={checked}
        onChange={({ target }) => onCheck(target.checked)}
      />
      <ClockBadge row={row} />
      <button type="button" className="what" onClick={onOpen}>
        <b className="ell" lang={langOf(row.subject)}>
          {row.subject}
        </b>
        <span className="meta">
          <span className="ref">{row.number}</span>
          <span lang={langOf(row.contact.name)}>{row.contact.name}</span>
          <TierTag tier={row.contact.tier} />
          <PriorityMark priority={row.priority} />
          <Departs at={row.departsAt} />
        </span>
      </button>
      <span className="own">
        <b>{department(row.ownerDepartmentId)}</b>
        <span>{row.assigneeId ? agent(row.assigneeId) : t("console.view.unassigned")}</span>
      </span>
    </li>
  );
}
