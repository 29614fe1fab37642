import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../platform/projectRoot.ts";
import { settingsPage } from "./settingsPage.ts";

writeFileSync(join(projectRoot, "server", "SETTINGS.md"), settingsPage());
