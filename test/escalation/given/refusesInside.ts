import { expect } from "vitest";
import type { HookId } from "../../../shared/contract/ids.ts";
import type { Person } from "../../support/world.ts";

/** No address of the inside is called or kept while the operator does not allow it (SEC-7). */
export async function refusesInside({ api }: Person, hookId: HookId, url: string) {
  const { env } = await import("../../../server/platform/env.ts");
  env.ALLOW_INSIDE_HOOKS = false;
  try {
    expect(await api.hooks.attempt({ id: hookId })).toMatchObject({ ok: false, answer: "127.0.0.1 is an address of the inside" });
    const inside = [url, "https://192.168.1.1/", "https://[::ffff:7f00:1]/", "https://metadata.internal/", "http://example.com/"];
    for (const one of inside)
      await expect(api.hooks.add({ name: "x", kind: "chat", url: one })).rejects.toMatchObject({ code: "hook.notAllowed" });
    // A name that leads inside is found out when it is called.
    const { postOutside } = await import("../../../server/platform/outside/index.ts");
    await expect(postOutside(url.replace("127.0.0.1", "localhost"), "{}", {})).rejects.toThrow("of the inside");
  } finally {
    env.ALLOW_INSIDE_HOOKS = true;
  }
}
