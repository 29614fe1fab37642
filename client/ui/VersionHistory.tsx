import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../platform/text/useTranslation.ts";
import { reasonText } from "../platform/reasonText.ts";
import { dayAndTime } from "../platform/text/time.ts";
import { Button } from "./Button.tsx";
import { Dialog } from "./floating/Dialog.tsx";

interface Version<Rules> {
  version: number;
  rules: Rules;
  changedAt: string;
  changedBy: string;
}

interface Props<Rules> {
  queryKey: readonly unknown[];
  read: () => Promise<{ items: Version<Rules>[] }>;
  /** What a version says, beside who saved it and when. */
  says?: (rules: Rules) => string;
  may: boolean;
  onTake: (rules: Rules) => void;
  onClose: () => void;
}

/** Every version with who saved it; taking one back fills the draft, and saving it is a new version. */
export function VersionHistory<Rules>({ queryKey, read, says, may, onTake, onClose }: Props<Rules>) {
  const { t } = useTranslation();
  const query = useQuery({ queryKey, queryFn: read, staleTime: 0 });
  return (
    <Dialog title={t("calendars.history")} lead={t("calendars.historyLead")} onClose={onClose}>
      <ul className="main cal-lines">
        {query.isError && <li className="err">{reasonText(query.error)}</li>}
        {query.data?.items.map(({ version, rules, changedAt, changedBy }) => (
          <li className="person-l" key={version}>
            <div className="min0">
              <b>{t("calendars.version", { version })}</b>
              <p>{[changedBy, dayAndTime(changedAt), says?.(rules)].filter(Boolean).join(" · ")}</p>
            </div>
            {may && <Button onClick={() => (onTake(rules), onClose())}>{t("calendars.takeBack")}</Button>}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
