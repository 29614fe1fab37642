import { useEffect, useState } from "react";
import { useTranslation } from "../platform/text/useTranslation.ts";
import { useConnection } from "../platform/live/connection.ts";
import { tryNow } from "../platform/live/socket.ts";
import { useOutgoing } from "../platform/sending/outgoing.ts";
import { clockTime } from "../platform/text/time.ts";
import { Button } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";

const backMs = 4000;

/** One line under the top bar, one at a time, worst first: offline, a newer version, back again. */
export function OneLineBar() {
  const { t } = useTranslation();
  const { online, since, newVersion } = useConnection();
  const waiting = useOutgoing(({ items }) => items.filter(({ state }) => state === "waiting" || state === "sending").length);
  const [back, setBack] = useState<number | null>(null);
  const [waited, setWaited] = useState(0);
  const [wasOffline, setWasOffline] = useState(false);
  useEffect(() => {
    if (!online) return void (setWasOffline(true), setWaited(waiting));
    if (!wasOffline) return;
    setWasOffline(false);
    setBack(waited);
    const timer = setTimeout(() => setBack(null), backMs);
    return () => clearTimeout(timer);
  }, [online]);
  useEffect(() => {
    if (!online) setWaited(waiting);
  }, [waiting, online]);

  if (!online)
    return (
      <div className="bar-l" role="status">
        <Icon name="offline" size="s" />
        {t("console.bar.offline", { time: clockTime(since) })} {waiting > 0 && t("console.bar.waiting", { count: waiting })}
        <span className="sp" />
        <Button small onClick={tryNow}>
          {t("console.bar.tryNow")}
        </Button>
      </div>
    );
  if (newVersion)
    return (
      <div className="bar-l info" role="status">
        <Icon name="info" size="s" />
        {t("console.bar.newVersion")}
        <span className="sp" />
        <Button small onClick={() => location.reload()}>
          {t("console.bar.reload")}
        </Button>
      </div>
    );
  return (
    back !== null && (
      <div className="bar-l good" role="status">
        <Icon name="check" size="s" />
        {t("console.bar.back")} {back > 0 && t("console.bar.sent", { count: back })}
      </div>
    )
  );
}
