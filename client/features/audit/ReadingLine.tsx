import type { Reading } from "../../../shared/audit/audit.api.ts";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { dayAndTime } from "../../platform/text/time.ts";
import { Icon } from "../../ui/Icon.tsx";

const icons = { opened: "eye", printed: "doc", listed: "search" } as const;

/** Somebody looked at what is kept of a person. */
export function ReadingLine({ reading: { at, what, agent, contact, shown, from } }: { reading: Reading }) {
  const { t } = useTranslation();
  return (
    <li className="mail-l audit-l">
      <span className="ic">
        <Icon name={icons[what]} />
      </span>
      <div className="min0">
        <b className="wrap-any">{t(`audit.read.${what}`, { agent: agent.name, contact: contact?.name ?? "", shown })}</b>
        <p>{[dayAndTime(at), from].filter(Boolean).join(" · ")}</p>
      </div>
    </li>
  );
}
