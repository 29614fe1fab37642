import type { Page } from "playwright-core";
import { goInside } from "../../story/given/goInside.ts";
import { wordsIn } from "../../story/given/storyWords.ts";

const say = wordsIn("en");
const reads = "**/rpc/conversations/list*";

/** A list that is empty, is being read, could not be read and is read again by a press; then offline, and read by itself once that is over. */
export async function statesOfList(page: Page) {
  await goInside(page, "/conversations?view=all&state=done");
  await page.getByText(say("console.list.emptyDone")).waitFor();
  let fail: () => void = () => {};
  const failing = new Promise<void>((resolve) => (fail = resolve));
  await page.route(reads, (route) => failing.then(() => route.abort()));
  await goInside(page, "/conversations?view=unassigned");
  await page.locator(".sk").first().waitFor();
  fail();
  const failed = page.getByText(say("console.list.failed"));
  await failed.waitFor();
  await page.unroute(reads);
  await page.getByRole("button", { name: say("ui.tryAgain") }).click();
  await page.locator(".row").first().waitFor();

  await page.route(reads, (route) => route.abort());
  await goInside(page, "/conversations?view=unassigned&order=oldest");
  await failed.waitFor();
  await page.context().setOffline(true);
  await page.locator(".bar-l").waitFor();
  await page.unroute(reads);
  await page.context().setOffline(false);
  await page.locator(".bar-l.good").waitFor();
  await page.locator(".row").first().waitFor();
}
