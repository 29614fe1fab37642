import { eachFile } from "./rule.ts";
import type { Rule } from "./rule.ts";
import type { Import, SourceFile } from "./sourceTree.ts";

/** A feature imports only features of a lower rank. */
const ranks: Record<string, number> = {
  departments: 1,
  auth: 2,
  // What contacts and conversations both carry.
  fields: 2.5,
  tags: 2.5,
  contacts: 3,
  signatures: 3,
  conversations: 4,
  channels: 5,
  // They wait for a department's next morning.
  macros: 5.5,
  tasks: 5,
  translation: 5,
  incidents: 5,
  sla: 5,
  views: 5,
  duty: 6,
  routing: 6,
  rules: 6,
  transfers: 6,
  escalation: 7,
  // What asks for tags by name is below it.
  naming: 7.2,
  // They ask routing's plans which of them it asks for, and rename the tag by which it does.
  skills: 7.5,
  campaigns: 7,
  bulk: 8,
  audit: 8.5,
  metrics: 8,
  privacy: 8,
  webhooks: 8,
  operations: 8,
  demo: 9,
};

const sharedPackages = /^(zod|@orpc\/contract|temporal-polyfill|libphonenumber-js(\/\w+)?)$/;

const wrongImports = (isWrong: (item: Import) => boolean) => (file: { imports: Import[] }) =>
  file.imports.filter(isWrong).map(({ from }) => `imports ${from}`);

const into =
  (...folders: string[]) =>
  ({ path }: Import) =>
    path !== undefined && folders.some((folder) => path.startsWith(folder));

const featureOf = (path: string) => /^server\/features\/(\w+)\//.exec(path)?.[1];

export const layerRules: Rule[] = [
  {
    id: "D1 imports",
    instead: "shared imports zod, the contract library, temporal and itself; what needs Node or a page belongs to server or client",
    find: eachFile(
      /^shared\/.*\.ts$/,
      wrongImports(({ from, path }) => (path ? !path.startsWith("shared/") : !sharedPackages.test(from))),
    ),
    good: [{ "shared/sla/clock.ts": 'import { z } from "zod";\nimport { add } from "../time/add.ts";' }],
    bad: [
      { "shared/sla/clock.ts": 'import { readFile } from "node:fs";' },
      { "shared/a.ts": 'import { env } from "../server/platform/env.ts";' },
    ],
  },
  {
    id: "D2",
    instead: "server and client meet in shared: move the type or the pure rule there",
    find: (tree) => [
      ...eachFile(/^(server|knowledge-base\/server)\//, wrongImports(into("client/", "knowledge-base/client/", "test/")))(tree),
      ...eachFile(
        /^(client|knowledge-base\/(client|help-center))\//,
        wrongImports(into("server/", "knowledge-base/server/", "test/")),
      )(tree),
    ],
    good: [{ "client/app/shell.tsx": 'import { roles } from "../../shared/auth/roles.ts";' }],
    bad: [
      { "client/app/shell.tsx": 'import type { Env } from "../../server/platform/env.ts";' },
      { "server/app.ts": 'import { x } from "../client/x.ts";' },
    ],
  },
  {
    id: "D3 platform",
    instead: "platform knows no feature: let server/app.ts hand the feature's function to the platform",
    find: eachFile(
      /^server\/platform\//,
      wrongImports(
        into("server/features/", "knowledge-base/", "server/start/", "server/index", "server/app", "server/routes", "server/reactions"),
      ),
    ),
    good: [{ "server/platform/log.ts": 'import { env } from "./env.ts";' }],
    bad: [{ "server/platform/log.ts": 'import { agentOf } from "../features/auth/index.ts";' }],
  },
  {
    id: "D3 features",
    instead:
      "import another feature through its index.ts and only one of a lower rank; upward, append an event and let the other react (D4)",
    find: eachFile(/^server\/features\//, (file) =>
      wrongImports(({ path }) => {
        const [own, other] = [featureOf(file.path) ?? "", path && featureOf(path)];
        if (path && /^server\/(app|routes|reactions|index|start)/.test(path)) return true;
        if (!other || other === own) return false;
        return (ranks[other] ?? 99) >= (ranks[own] ?? 0) || path !== `server/features/${other}/index.ts`;
      })(file),
    ),
    good: [{ "server/features/conversations/commands/openConversation.ts": 'import { contactOf } from "../../contacts/index.ts";' }],
    bad: [
      { "server/features/contacts/addContact.ts": 'import { post } from "../conversations/index.ts";' },
      { "server/features/conversations/open.ts": 'import { Contact } from "../contacts/contact.model.ts";' },
      { "server/features/conversations/open.ts": 'import { routes } from "../../routes.ts";' },
    ],
  },
  {
    id: "D5",
    instead: "client features do not know one another: compose them in a screen, or move the shared part to client/ui or client/platform",
    find: eachFile(/^client\/features\/(\w+)\//, (file) => {
      const own = `client/features/${/^client\/features\/(\w+)\//.exec(file.path)?.[1]}/`;
      return wrongImports((item) => into("client/features/", "client/screens/", "client/app/")(item) && !into(own)(item))(file);
    }),
    good: [
      { "client/features/thread/Thread.tsx": 'import { Bubble } from "./Bubble.tsx";\nimport { Button } from "../../ui/Button.tsx";' },
    ],
    bad: [{ "client/features/thread/Thread.tsx": 'import { Composer } from "../composer/Composer.tsx";' }],
  },
  {
    id: "D5 layers",
    instead: "the client's direction is app, screens, features, then ui and platform, then shared; the widget stands alone on shared",
    find: (tree) => [
      ...eachFile(/^client\/screens\//, wrongImports(into("client/app/")))(tree),
      ...eachFile(/^client\/ui\//, wrongImports(into("client/app/", "client/screens/", "client/features/")))(tree),
      ...eachFile(/^client\/platform\//, wrongImports(into("client/app/", "client/screens/", "client/features/", "client/ui/")))(tree),
      ...eachFile(
        /^client\/widget\//,
        wrongImports((item) => into("client/")(item) && !into("client/widget/")(item)),
      )(tree),
    ],
    good: [
      { "client/ui/Button.tsx": 'import { t } from "../platform/i18n.ts";' },
      { "client/widget/main.tsx": 'import { en } from "./texts.ts";' },
    ],
    bad: [
      { "client/ui/Button.tsx": 'import { x } from "../features/thread/x.ts";' },
      { "client/widget/main.tsx": 'import { B } from "../ui/Button.tsx";' },
    ],
  },
  {
    id: "D6",
    instead: "records are looked up inside their feature only: ask for an accessX, a query or a command of that feature's index.ts",
    find: (tree) => {
      const owners = new Map(
        tree
          .filter(({ path }) => /^server\/features\/.*\.model\.ts$/.test(path))
          .flatMap((file) => modelsOf(file).map((name) => [name, ownerOf(file.path)])),
      );
      return eachFile(/^(server|knowledge-base)\//, (file) =>
        [...file.code.matchAll(/\b(\w+Model)\.(find\w*|aggregate|count\w*|distinct|exists)\b/g)]
          .filter(([, name = ""]) => owners.has(name) && owners.get(name) !== ownerOf(file.path))
          .map(([found]) => found),
      )(tree);
    },
    good: [
      {
        "server/features/contacts/contact.model.ts": "export const ContactModel = model();",
        "server/features/contacts/findContacts.ts": "ContactModel.find({});",
      },
    ],
    bad: [
      { "server/features/contacts/contact.model.ts": "export const ContactModel = model();", "server/app.ts": "ContactModel.findOne({});" },
    ],
  },
];

/** The feature, or the folder of the platform. */
const ownerOf = (path: string) => /^server\/(features|platform)\/\w+/.exec(path)?.[0] ?? path;

const modelsOf = ({ code }: SourceFile) => [...code.matchAll(/export const (\w+Model)\b/g)].map(([, name = ""]) => name);
