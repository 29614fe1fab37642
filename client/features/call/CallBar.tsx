import { useEffect } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { stopwatch } from "../../platform/text/time.ts";
import { startCallBeat } from "../../platform/live/callBeat.ts";
import { useNow } from "../../platform/useNow.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { endCall, secondsOf, type CallInHand } from "./callInHand.ts";

/** The call that is going on; it stays while the agent changes conversations. */
export function CallBar({ call, onForm }: { call: CallInHand; onForm: () => void }) {
  const { t } = useTranslation();
  const now = useNow(1000);
  const goesOn = !call.endedAt;
  useEffect(() => (goesOn ? startCallBeat() : undefined), [goesOn]);
  return (
    <div className="callbar on" role="region" aria-label={t("call.bar")}>
      <span className="ph" aria-hidden="true">
        <Icon name="phone" size="l" />
      </span>
      <div className="wh">
        <b>{call.contactName || call.number || t("call.unknown")}</b>
        <span>{call.contactName ? call.number : t(`call.${call.direction}Long`)}</span>
      </div>
      <span className="tm num" role="timer" aria-live="off">
        {stopwatch(secondsOf(call, now))}
      </span>
      {call.endedAt && <span className="recn hid">{t("call.ended")}</span>}
      <span className="sp" />
      <Button onClick={onForm}>{t("call.toForm")}</Button>
      {!call.endedAt && (
        <Button className="end" onClick={endCall}>
          <Icon name="hangup" />
          {t("call.end")}
        </Button>
      )}
    </div>
  );
}
