import { Outlet, useNavigate, useRouter, useRouterState } from "@tanstack/react-router";
import { Suspense, useEffect, useState } from "react";
import { useTranslation } from "../platform/text/useTranslation.ts";
import { late } from "../platform/late.ts";
import { startCall, useCall } from "../features/call/callInHand.ts";
import { useTakeNext } from "../features/routing/useTakeNext.ts";
import { showLook } from "../platform/appearance.ts";
import { startActivity } from "../platform/live/activity.ts";
import { startLive } from "../platform/live/socket.ts";
import { useCan, useMe } from "../platform/queries.ts";
import { onRingOpened } from "../platform/rings/callBell.ts";
import { startSending } from "../platform/sending/sendOutgoing.ts";
import { readIn } from "../platform/text/readerZone.ts";
import { switchLanguage } from "../platform/text/i18n.ts";
import { ToastRegion } from "../ui/floating/ToastRegion.tsx";
import { useMarkAll } from "../ui/keys/markAll.ts";
import { useShortcuts } from "../ui/shortcuts.ts";
import { Commands } from "./palette/Commands.tsx";
import { OneLineBar } from "./OneLineBar.tsx";
import { Rail } from "./rail/Rail.tsx";
import { settingsAreaAt } from "./rail/settingsAreas.ts";
import { SettingsRail } from "./rail/SettingsRail.tsx";
import { TopBar } from "./TopBar.tsx";
import { jumpPane } from "./jumpPane.ts";

// After the first picture: what is offered comes by a signal anyway.
const WorkOffers = late(async () => (await import("../features/routing/offers/WorkOffers.tsx")).WorkOffers);

const CallBar = late(async () => (await import("../features/call/CallBar.tsx")).CallBar);
const BulkJobPanel = late(async () => (await import("../ui/bulk/BulkJobPanel.tsx")).BulkJobPanel);

/** The frame of everything behind the sign-in: top bar, rail, one-line bar, call bar, and the screen in the middle. */
export function Shell() {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const { call } = useCall();
  const mayCall = useCan("call.log");
  const mayTake = useCan("queue.take");
  const mayBulk = useCan("bulk.run");
  const navigate = useNavigate();
  // Not the address itself: what stands around a thread is not drawn again with each one that is opened.
  const inConversations = useRouterState({ select: ({ location }) => location.pathname.startsWith("/conversations") });
  const open = useRouterState({ select: ({ location }) => /^\/conversations\/./.test(location.pathname) });
  const inSettings = useRouterState({ select: ({ location }) => settingsAreaAt(location.pathname) !== undefined });
  const [railOpen, setRailOpen] = useState(false);
  const router = useRouter();

  useEffect(() => {
    void startLive(() => location.assign("/sign-in"));
    startSending();
    startActivity();
    onRingOpened(openThread);
  }, []);
  useEffect(() => router.subscribe("onBeforeLoad", ({ pathChanged }) => (pathChanged ? setRailOpen(false) : undefined)), []);
  // Before anything below says a time.
  readIn(me.preferences.zone);
  useEffect(() => {
    showLook(me.preferences);
    if (i18n.language !== me.preferences.language) void switchLanguage(me.preferences.language);
  }, [me.preferences]);

  const toCall = () => void navigate({ to: "/conversations/call", search: true });
  const openThread = (id: string) => void navigate({ to: "/conversations/$id", params: { id } });
  const next = useTakeNext(openThread);
  useMarkAll();
  useShortcuts({
    "Shift+N": () => (mayTake ? next.take() : undefined),
    c: () => (mayCall ? (startCall(), toCall()) : undefined),
    f6: () => jumpPane(1),
    "Shift+F6": () => jumpPane(-1),
    "[": () => setRailOpen((was) => !was),
  });

  return (
    <div
      className={["app", inConversations ? "" : "wide", call ? "barred" : ""].filter(Boolean).join(" ")}
      data-open={open}
      data-rail={railOpen}
    >
      <a className="skip" href="#main">
        {t("console.skip")}
      </a>
      <TopBar onMenu={() => setRailOpen(!railOpen)} />
      <OneLineBar />
      <Suspense>{call && <CallBar call={call} onForm={toCall} />}</Suspense>
      {inSettings ? <SettingsRail /> : <Rail />}
      <Outlet />
      {mayTake && (
        <Suspense>
          <WorkOffers onOpen={openThread} />
        </Suspense>
      )}
      {mayBulk && (
        <Suspense>
          <BulkJobPanel onOpen={openThread} />
        </Suspense>
      )}
      <Commands />
      <ToastRegion />
    </div>
  );
}
