import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { noticeSettingsQuery } from "../../platform/noticeSettings.ts";
import { ReadState } from "../../ui/ReadState.tsx";
import { HowTold } from "./HowTold.tsx";

/** How this person is told of what they did not look at: by mail after so long, and when not (NOT-3). */
export function NoticeSettingsPanel() {
  const { t } = useTranslation();
  const read = useQuery(noticeSettingsQuery);
  return (
    <section className="panel" aria-labelledby="being-told">
      <header>
        <h2 id="being-told">{t("notification.settings.title")}</h2>
      </header>
      <ReadState read={read} failed={t("notification.settings.failed")} />
      {read.data && <HowTold settings={read.data} />}
    </section>
  );
}
