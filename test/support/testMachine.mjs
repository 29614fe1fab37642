import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { runStep } from "../../server/start/runStep.mjs";

// What the tests need beyond npm's packages: a browser with Chinese fonts, an IMAP server, a mail sender, and pip for the database.
const needed = [
  {
    what: "Chromium",
    package: "chromium-headless-shell",
    found: () => Boolean(process.env.CHROMIUM) || onPath("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"),
  },
  {
    what: "Chinese fonts",
    package: "fonts-noto-cjk",
    found: () => process.platform !== "linux" || existsSync("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"),
  },
  { what: "an IMAP server (dovecot)", package: "dovecot-imapd", found: () => existsSync("/usr/sbin/dovecot") || onPath("dovecot") },
  { what: "swaks", package: "swaks", found: () => onPath("swaks") },
  { what: "python3 with pip", package: "python3-pip", found: () => onPath("pip3", "pip", "mongod") || process.platform !== "linux" },
];

/** Installs what is missing where that is ours to do (root on Debian); elsewhere ends the run saying exactly what to install. */
export async function prepareTestMachine() {
  const missing = needed.filter(({ found }) => !found());
  if (missing.length === 0) return;
  const packages = missing.map((item) => item.package);
  if (process.getuid?.() !== 0 || !onPath("apt-get")) stopAsking(missing, packages);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await runStep("Reading Debian's package lists …", "apt-get", ["update", "-q"], { env });
  await runStep(`Installing ${packages.join(", ")} …`, "apt-get", ["install", "-y", "-q", "--no-install-recommends", ...packages], { env });
}

function stopAsking(missing, packages) {
  process.stderr.write(`The tests need ${missing.map(({ what }) => what).join(", ")}. Please install:\n`);
  process.stderr.write(`  Debian, Ubuntu: sudo apt-get install ${packages.join(" ")}\n`);
  process.stderr.write("  elsewhere: the packages of the same names; a browser at another place is named by CHROMIUM=/its/path\n");
  process.exit(1);
}

function onPath(...names) {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin"].filter(Boolean);
  return folders.some((folder) => names.some((name) => existsSync(join(folder, name))));
}
