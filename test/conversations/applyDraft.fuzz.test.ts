import fc from "fast-check";
import { expect, it } from "vitest";
import { applyDraft, isEmpty, nothingHeld, wordsIn, type HeldDraft } from "../../shared/conversations/drafts/applyDraft.ts";
import type { Draft, DraftWords } from "../../shared/conversations/drafts/draft.schema.ts";

const words = (text: string): DraftWords => ({ kind: "note", channel: null, text, html: "", attachments: [], seenSeq: 0 });
const tabs = ["left", "right"] as const;
type Tab = (typeof tabs)[number];

/** What two tabs of one person do: type, save what was typed, and hear of the newest save at any later time. */
const step = fc.oneof(
  fc.record({ do: fc.constant("type" as const), tab: fc.constantFrom(...tabs), text: fc.string({ maxLength: 4 }) }),
  fc.record({ do: fc.constantFrom("save" as const, "hear" as const), tab: fc.constantFrom(...tabs) }),
);

it("[MSG-8] of two tabs that write at once the later wins in both, and no words are lost", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let server: Draft | null = null;
      const held: Record<Tab, HeldDraft> = { left: nothingHeld, right: nothingHeld };
      const hear = (tab: Tab) => server && (held[tab] = applyDraft(held[tab], server, tab));
      const save = (tab: Tab) => {
        const { mine, saved } = held[tab];
        if (!mine) return;
        const told = { version: ((server as Draft | null)?.version ?? 0) + 1, basedOn: saved?.version ?? 0, tab };
        server = { conversationId: "c" as never, changedAt: "", words: isEmpty(mine) ? null : mine, ...told };
        hear(tab);
      };
      for (const one of steps) {
        const before = held[one.tab];
        if (one.do === "type") held[one.tab] = { ...before, mine: words(one.text) };
        else if (one.do === "save") save(one.tab);
        else hear(one.tab);
        // Words that left the box of this tab for those of another are in its hands still.
        const [had, has] = [wordsIn(before), wordsIn(held[one.tab])];
        if (one.do === "hear" && before.mine && had && !isEmpty(had) && had.text !== (has?.text ?? ""))
          expect(held[one.tab].lost?.text).toBe(had.text);
      }
      for (const tab of tabs) save(tab);
      for (const tab of tabs) hear(tab);
      const last = (server as Draft | null)?.words ?? null;
      for (const tab of tabs) expect(wordsIn(held[tab])?.text.trim() ?? "").toBe(last?.text.trim() ?? "");
    }),
  );
});
