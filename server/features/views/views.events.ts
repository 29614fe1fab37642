import { defineEvent } from "../../platform/eventLog/index.ts";
import type { ViewInput } from "../../../shared/views/view.schema.ts";
import type { ConversationRecord } from "../conversations/index.ts";

/** A view was saved (no `before`), changed or removed (no `after`), or has come further with being made up (neither). */
export const viewsChanged = defineEvent<{ viewId: string; before?: SaidView | null; after?: SaidView | null }>("views.changed");
export type SaidView = ViewInput & { version: number; ownerId: string };

/** A conversation entered views or left some: where it stands now. */
export interface PlaceMoved {
  conversation: ConversationRecord;
  in: string[];
  out: string[];
}
export const placeMoved = defineEvent<PlaceMoved>("views.placeMoved");
