import { useQuery } from "@tanstack/react-query";
import { useNavigate, useRouterState } from "@tanstack/react-router";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { builtInViews } from "../../../shared/conversations/listViews.ts";
import { api } from "../../platform/api.ts";
import { viewsQuery } from "../../platform/live/savedViews.ts";
import { ownName, useNames } from "../../platform/people.ts";
import { useMe } from "../../platform/queries.ts";
import { keysText } from "../../platform/text/keysText.ts";
import { settingsSections, type SettingsArea } from "../rail/settingsAreas.ts";
import { contactEntries } from "./contactEntries.ts";
import { useMacroEntries } from "./useMacroEntries.ts";
import { knownKeys, pressKey } from "./knownKeys.ts";

/** One thing the palette can do. */
export interface PaletteEntry {
  id: string;
  group: "found" | "contacts" | "macros" | "act" | "goTo";
  text: string;
  aside?: string;
  icon: string;
  run: () => void;
}

const shownViews = builtInViews.filter((view) => view !== "department");
/** Keys that are of no use as a command: the palette itself, and those that move. */
const left = new Set(["palette", "next", "previous", "chooseDown", "chooseUp", "chooseAll", "pane", "back", "choose", "nthTab"]);

/** Everything that can be done here now: what was found by its number, address or name, acts, places; narrowed by what was typed. */
export function usePaletteEntries(typed: string): PaletteEntry[] {
  const found = useFound(typed);
  const macros = useMacroEntries(typed);
  const acts = useActs();
  const places = usePlaces();
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ text, aside = "" }: PaletteEntry) => words.every((word) => `${text} ${aside}`.toLowerCase().includes(word));
  return [...found, ...macros, ...acts.filter(fits), ...places.filter(fits)].slice(0, 40);
}

function useFound(typed: string): PaletteEntry[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data } = useQuery({
    queryKey: ["find", typed],
    queryFn: () => api.conversations.find({ text: typed }),
    enabled: typed.length >= 2,
    staleTime: 5000,
  });
  if (typed.length < 2 || !data) return [];
  const open = (id: string) => () => void navigate({ to: "/conversations/$id", params: { id }, search: true });
  const rows = [...(data.conversation ? [data.conversation] : []), ...data.contacts.flatMap((one) => one.open)];
  const conversations = [...new Map(rows.map((row) => [row.id, row])).values()].map((row) => ({
    ...{ id: `found-${row.id}`, group: "found" as const, text: row.subject, aside: `${row.number} · ${row.contact.name}`, icon: "chat" },
    run: open(row.id),
  }));
  const contacts = data.contacts.map(({ contact }) => contact);
  return [...conversations, ...contactEntries(contacts, t, (id) => open(id)())];
}

function useActs(): PaletteEntry[] {
  const { t } = useTranslation();
  const inThread = useRouterState({ select: ({ location }) => /^\/conversations\/[0-9a-f]{24}/.test(location.pathname) });
  return knownKeys
    .filter(({ id, place }) => !left.has(id) && (place === "everywhere" || (place === "conversation" && inThread)))
    .map(({ id, keys, icon }) => ({
      ...{ id: `key-${id}`, group: "act" as const, text: t(`keys.does.${id}`), aside: keysText(keys), icon },
      run: () => pressKey(keys),
    }));
}

function usePlaces(): PaletteEntry[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { abilities } = useMe();
  const { data: views = [] } = useQuery(viewsQuery);
  const { departments } = useNames();
  const areas = settingsSections
    .flatMap((section): SettingsArea[] => [...section.areas])
    .filter(({ ability }) => abilities.includes(ability));
  const place = (id: string, text: string, icon: string, run: () => void): PaletteEntry => ({ id, group: "goTo", text, icon, run });
  return [
    ...shownViews.map((view) =>
      place(`view-${view}`, t(`console.view.${view}`), "inbox", () => void navigate({ to: "/conversations", search: { view } })),
    ),
    ...views.map((view) =>
      place(`saved-${view.id}`, ownName(view), "filter", () => void navigate({ to: "/conversations", search: { saved: view.id } })),
    ),
    ...departments.map((one) =>
      place(
        `d-${one.id}`,
        ownName(one),
        "building",
        () => void navigate({ to: "/conversations", search: { view: "department", d: one.id } }),
      ),
    ),
    ...areas.map(({ to, icon, key }) => place(`area-${key}`, t(`console.area.${key}`), icon, () => void navigate({ to }))),
    place("account", t("console.area.account"), "user", () => void navigate({ to: "/account" })),
  ];
}
