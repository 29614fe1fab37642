import { defineEvent } from "../../platform/eventLog/index.ts";
import type { ConversationRecord } from "../conversations/index.ts";

/** A view was saved, changed or removed, or has come further with being made up. */
export const viewsChanged = defineEvent<{ viewId: string }>("views.changed");

/** A conversation entered views or left some: where it stands now. */
export interface PlaceMoved {
  conversation: ConversationRecord;
  in: string[];
  out: string[];
}
export const placeMoved = defineEvent<PlaceMoved>("views.placeMoved");
