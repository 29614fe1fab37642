import type { Page } from "playwright-core";
import type { Words } from "./storyWords.ts";

/** What a customer does in the widget on the travel page. */
export function visitorScreen(page: Page, say: Words) {
  return {
    page,
    line: (text: string) => page.getByRole("log").getByText(text),
    begin: async ({ name, email, text }: { name: string; email: string; text: string }) => {
      await page.getByRole("button", { name: say("widget.open") }).click();
      await page.getByLabel(say("widget.name"), { exact: true }).fill(name);
      await page.getByLabel(say("widget.email"), { exact: true }).fill(email);
      await page.getByLabel(say("widget.first"), { exact: true }).fill(text);
    },
    send: () => page.getByRole("button", { name: say("widget.start"), exact: true }).click(),
  };
}
