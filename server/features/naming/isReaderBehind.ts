import { now } from "../../platform/ctx.ts";
import { oldestUnread, ReaderPositionModel } from "../../platform/eventLog/index.ts";

/** True while a reader of the log has not taken something that happened before an instant. */
export async function isReaderBehind(before: Date): Promise<boolean> {
  for (const position of await ReaderPositionModel.find({}, { token: 0 }).lean()) {
    const held = position.holder !== null && position.heldUntil > now();
    const oldest = held ? position.inHandSince : await oldestUnread(position);
    if (oldest && oldest < before) return true;
  }
  return false;
}
