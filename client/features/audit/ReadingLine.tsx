import type { Reading } from "../../../shared/audit/audit.api.ts";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { dayAndTime } from "../../platform/text/time.ts";
import { Icon } from "../../ui/Icon.tsx";

/** Somebody looked at what is kept of a person. */
export function ReadingLine({ reading: { at, what, agent, contact, from } }: { reading: Reading }) {
  const { t } = useTranslation();
  return (
    <li className="mail-l audit-l">
      <span className="ic">
        <Icon name={what === "printed" ? "doc" : "eye"} />
      </span>
      <div className="min0">
        <b className="wrap-any">{t(`audit.read.${what}`, { agent: agent.name, contact: contact.name })}</b>
        <p>{[dayAndTime(at), from].filter(Boolean).join(" · ")}</p>
      </div>
    </li>
  );
}
