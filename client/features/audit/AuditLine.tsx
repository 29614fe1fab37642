import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { AuditEntry } from "../../../shared/audit/audit.api.ts";
import { dayAndTime } from "../../platform/text/time.ts";
import { Icon } from "../../ui/Icon.tsx";
import { UndoEntry } from "./UndoEntry.tsx";
import { pathText } from "./pathText.ts";
import { useValueText } from "./useValueText.ts";
import { whatText } from "./whatText.ts";

const shown = 2;

/** One thing somebody did: the first changes at once, all of them when it is opened. */
export function AuditLine({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation();
  const { at, type, actor, from, about, changes } = entry;
  const [open, setOpen] = useState(false);
  const valueText = useValueText();
  const first = open ? changes : changes.slice(0, shown);
  return (
    <li className="mail-l audit-l">
      <span className="ic">
        <Icon name={actor.kind === "agent" ? "user" : "bolt"} />
      </span>
      <div className="min0">
        <b className="wrap-any">
          {whatText(t, type)}
          {about && `: ${valueText("", about)}`}
        </b>
        <p>{[actor.name, dayAndTime(at), from].filter(Boolean).join(" · ")}</p>
        {first.length > 0 && (
          <dl className="audit-c">
            {first.map(({ path, before, after }) => (
              <div key={path}>
                <dt>{pathText(t, path)}</dt>
                <dd>
                  {before !== null && <del>{valueText(path, before)}</del>}
                  {before !== null && after !== null && <Icon name="arrow" size="xs" />}
                  {after !== null && <ins>{valueText(path, after)}</ins>}
                </dd>
              </div>
            ))}
          </dl>
        )}
        {changes.length > shown && (
          <button type="button" className="linkb" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? t("audit.fewer") : t("audit.all", { count: changes.length })}
          </button>
        )}
      </div>
      {entry.undo && <UndoEntry entry={entry} />}
    </li>
  );
}
