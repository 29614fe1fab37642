import { asWritten } from "../../../shared/tags/tagNaming.ts";
import { defineEvent } from "../../platform/eventLog/index.ts";
import type { ViewInput } from "../../../shared/views/view.schema.ts";
import type { ConversationRecord } from "../conversations/index.ts";
import type { ViewRecord } from "./view.model.ts";

/** A view was saved (no `before`), changed or removed (no `after`), or has come further with being made up (neither). */
export const viewsChanged = defineEvent<{ viewId: string; before?: SaidView | null; after?: SaidView | null }>("views.changed");
export type SaidView = ViewInput & { version: number; ownerId: string };

export const saidView = ({ name, nameZh, sharing, teamId, conditions, version, ownerId }: ViewRecord): SaidView => ({
  ...{ name, nameZh, sharing, teamId: teamId as SaidView["teamId"], conditions: asWritten(conditions), version, ownerId },
});

/** A conversation entered views or left some: where it stands now. */
export interface PlaceMoved {
  conversation: ConversationRecord;
  in: string[];
  out: string[];
}
export const placeMoved = defineEvent<PlaceMoved>("views.placeMoved");
