import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "../platform/text/useTranslation.ts";
import { CallForm } from "../features/call/CallForm.tsx";
import { startCall, useCall } from "../features/call/callInHand.ts";

/** The call form in the thread's place: a call that belongs to no open conversation yet. */
export function CallScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { call } = useCall();
  const begun = useRef(false);
  useEffect(() => {
    if (call) begun.current = true;
    else if (begun.current) void navigate({ to: "/conversations", search: true });
    else startCall();
  }, [call === null]);
  return (
    <main className="thread callpage" id="main" aria-label={t("call.title")}>
      <header className="th">
        <div className="r r2">
          <h2>{t("call.title")}</h2>
        </div>
      </header>
      {call && (
        <CallForm
          call={call}
          onLogged={({ conversationId }) => void navigate({ to: "/conversations/$id", params: { id: conversationId }, search: true })}
        />
      )}
    </main>
  );
}
