import { defineEvent } from "../../../platform/eventLog/index.ts";
import type { DraftRecord } from "./draft.model.ts";

/** How a draft stands, without its words: nobody else reads them, and the log is for ever. */
export interface DraftChanged {
  agentId: string;
  conversationId: string;
  version: number;
  tab: string | null;
  empty: boolean;
  changedAt: string;
}

export const draftChanged = defineEvent<DraftChanged>("draft.changed");

export const toldOf = ({ agentId, conversationId, version, tab, empty, changedAt }: DraftRecord): DraftChanged => ({
  agentId: String(agentId),
  conversationId: String(conversationId),
  ...{ version, tab, empty },
  changedAt: changedAt.toISOString(),
});
