import { gzipSync } from "node:zlib";
import { openBrowser } from "../../story/given/storyBrowser.ts";
import { deskAdministrator } from "../../support/deskClient.ts";
import type { BenchDesk } from "../benchDesk.ts";
import type { Figure } from "./figure.ts";

/** Every script a browser fetches until the signed-in console shows its list, compressed by gzip. */
export async function initialScripts(desk: BenchDesk): Promise<Figure[]> {
  const browser = await openBrowser();
  try {
    const first = await browser.newPage();
    await first.goto(desk.product.address);
    await first.request.post(`${desk.product.address}/api/auth/sign-in/email`, {
      data: { email: deskAdministrator.email, password: deskAdministrator.password },
      headers: { origin: desk.product.address },
    });
    const page = await first.context().newPage();
    const bodies: Promise<Buffer>[] = [];
    page.on("response", (response) => {
      if (response.request().resourceType() === "script" && response.ok()) bodies.push(response.body());
    });
    await page.goto(`${desk.product.address}/`, { waitUntil: "networkidle" });
    const bytes = (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0);
    return [{ says: "scripts of the console until its list shows, gzip", value: bytes / 1000, unit: "kB", aim: { atMost: 200 } }];
  } finally {
    await browser.close();
  }
}
