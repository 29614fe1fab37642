import type { Ctx } from "../../../platform/ctx.ts";
import type { EventRecord } from "../../../platform/eventLog/index.ts";
import { fault } from "../../../platform/fault.ts";
import { standingRegrouping, undoMerge, undoSplit } from "../../conversations/index.ts";
import type { Undoer } from "./undoer.ts";

/**
 * A merge or a split of conversations, found on either side by the revision it made. What was built on it since is found when it is taken
 * back, and said (MRG-3): conversation.undoRefused.
 */
export const undoRegrouping: Undoer = {
  needs: "conversation.join",
  stands: async (_ctx, event) => (await madeBy(event)) !== null,
  undo: async (ctx: Ctx, event) => {
    const regrouping = await madeBy(event);
    if (!regrouping) throw fault("audit.cannotUndo", {});
    return regrouping.kind === "merge" ? undoMerge(ctx, String(regrouping.fromId)) : undoSplit(ctx, String(regrouping.intoId));
  },
};

const madeBy = ({ conversationId, revision }: EventRecord) =>
  conversationId && revision !== undefined ? standingRegrouping(conversationId, revision) : Promise.resolve(null);
