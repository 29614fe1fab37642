import { settings } from "../platform/env.ts";
import { settingMeta } from "../platform/readSettings.ts";

/** The text of SETTINGS.md: every setting with its kind, its default and what it does. */
export function settingsPage(): string {
  const rows = Object.keys(settings).map((name) => {
    const { kind, says } = settingMeta(settings, name);
    return `| \`${name}\` | ${kind} | ${defaultOf(name)} | ${says} |`;
  });
  return [
    "# Settings",
    "",
    "Set as environment variables. A wrong one stops the start with a list of all that are wrong. Made by `npm run docs` from `server/platform/env.ts`.",
    "",
    "| setting | value | default | what it does |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

function defaultOf(name: string) {
  const standard: unknown = settings[name as keyof typeof settings].safeParse(undefined).data;
  if (standard === undefined) return "";
  return `\`${Array.isArray(standard) ? standard.join(",") : JSON.stringify(standard).replaceAll('"', "")}\``;
}
