import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Suspense, useState } from "react";
import { useTranslation } from "../platform/text/useTranslation.ts";
import { awayReasons } from "../../shared/routing/availability.ts";
import { useSetAvailability, type Choice } from "../features/routing/useSetAvailability.ts";
import { useAvailabilities } from "../platform/availabilities.ts";
import { useConnection } from "../platform/live/connection.ts";
import { late } from "../platform/late.ts";
import { api } from "../platform/api.ts";
import { noticeSettingsQuery } from "../platform/noticeSettings.ts";
import { queries, useCan, useMe } from "../platform/queries.ts";
import { Menu, type MenuEntry } from "../ui/floating/Menu.tsx";
import { Icon } from "../ui/Icon.tsx";
import { AvailabilityDot } from "../ui/marks/AvailabilityDot.tsx";
import { Avatar } from "../ui/marks/Avatar.tsx";
import { useShortcuts } from "../ui/shortcuts.ts";

const UntilThen = late(async () => (await import("../features/routing/UntilThen.tsx")).UntilThen);

/** The signed-in person: how he or she is to be had, the own settings, the way out. Shift and A open it. */
export function MeMenu() {
  const { t } = useTranslation();
  const me = useMe();
  const { online } = useConnection();
  const { of, words } = useAvailabilities();
  const setAvailability = useSetAvailability();
  const navigate = useNavigate();
  const takes = useCan("queue.take");
  const { data: told } = useQuery(noticeSettingsQuery);
  const sound = told?.rings.sound ?? false;
  const [open, setOpen] = useState(false);
  useShortcuts({ "Shift+A": () => setOpen(true) });
  const had = of(me.id);
  const state = online ? words(had) : t("availability.unreached");
  const pick = async (id: string) => {
    const choice = choices.find((one) => one.id === id);
    if (choice) return setAvailability(choice.had);
    if (id === "sound" && told) return turnSound(!sound);
    if (id === "day") return void navigate({ to: "/availability", search: {} });
    if (id === "account") return void navigate({ to: "/account" });
    await (await import("../platform/accounts.ts")).signOut();
    location.assign("/sign-in");
  };
  const own: MenuEntry[] = choices.map(({ id, had: one }) => ({
    id,
    text: one.reason ? t(`availability.reason.${one.reason}`) : t(`availability.state.${one.state}`),
    mark: (
      <span className="mk" aria-hidden="true">
        <AvailabilityDot state={one.state} />
      </span>
    ),
    chosen: one.state === had.state && one.reason === had.reason,
    group: t(one.reason ? "availability.state.away" : "availability.label"),
  }));
  const aside = t(sound ? "routing.offer.soundOn" : "routing.offer.soundOff");
  const soundEntry: MenuEntry = { id: "sound", text: t("routing.offer.sound"), icon: "bell", aside, group: me.name };
  const entries: MenuEntry[] = [
    ...(takes ? own : []),
    soundEntry,
    ...(takes ? [{ id: "day", text: t("availability.day.mine"), icon: "history", group: me.name }] : []),
    { id: "account", text: t("console.me.account"), icon: "user", group: me.name },
    { id: "signOut", text: t("console.me.signOut"), icon: "ext", group: me.name },
  ];
  return (
    <Menu
      label={takes ? t("availability.me", { name: me.name, state }) : t("console.me.label", { name: me.name })}
      className="me"
      entries={entries}
      onPick={(id) => void pick(id)}
      open={open}
      onOpen={setOpen}
    >
      <Avatar name={me.name} agent>
        <AvailabilityDot state={online ? had.state : "offline"} />
      </Avatar>
      <span className="nm">
        {takes ? state : me.name}
        {had.until && (
          <Suspense>
            <UntilThen at={had.until} />
          </Suspense>
        )}
      </span>
      <Icon name="down" size="xs" />
    </Menu>
  );
}

/** Heard at once when it is turned on, so that one knows what to listen for. */
async function turnSound(sound: boolean) {
  const now = await queries.ensureQueryData(noticeSettingsQuery);
  const changed = await api.escalation.changeNoticeSettings({ ...now, rings: { ...now.rings, sound } });
  queries.setQueryData(noticeSettingsQuery.queryKey, changed);
  if (sound) (await import("../platform/rings/ringTone.ts")).soundRing("offer", changed.rings.volume);
}

const plain = (state: "available" | "busy" | "offline") => ({ id: state, had: { state, reason: null } });
const away = (reason: (typeof awayReasons)[number]) => ({ id: `away-${reason}`, had: { state: "away" as const, reason } });
const choices: { id: string; had: Choice }[] = [plain("available"), plain("busy"), plain("offline"), ...awayReasons.map(away)];
