import type { ReactNode } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Message } from "../../../../shared/conversations/message.schema.ts";
import { useNames } from "../../../platform/people.ts";
import { clockTime } from "../../../platform/text/time.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { OtherNumber } from "./OtherNumber.tsx";
import { eventText } from "./eventText.ts";

const icons: Record<string, string> = {
  opened: "inbox",
  statusChanged: "check",
  assigned: "user",
  departmentChanged: "transfer",
  priorityChanged: "flag",
  snoozed: "zzz",
  woken: "bell",
  clockWarned: "clock",
  clockBreached: "alert",
  clockMet: "check",
  joinedHere: "merge",
  joinedInto: "merge",
  unjoined: "undo",
  unjoinedHere: "undo",
  splitOff: "route",
  splitFrom: "route",
  splitUndone: "undo",
  splitWentBack: "undo",
  followUpOf: "link",
  followedUpBy: "link",
  mailDoubt: "alert",
  identityClaimed: "users",
  watched: "eye",
  unwatched: "eye",
  escalated: "ladder",
  transferOffered: "transfer",
  transferAccepted: "check",
  transferJoined: "users",
  transferLeft: "users",
  transferHandedOver: "check",
  transferDeclined: "undo",
  transferCountered: "transfer",
  transferWithdrawn: "undo",
  transferExpired: "clock",
  passedTooOften: "alert",
  consultationAsked: "users",
  consultationWarned: "clock",
  consultationBreached: "alert",
  consultationAnswered: "check",
};
const tones: Record<string, string> = {
  clockWarned: "warn",
  clockBreached: "bad",
  mailDoubt: "warn",
  transferDeclined: "warn",
  transferExpired: "warn",
  passedTooOften: "bad",
  consultationWarned: "warn",
  consultationBreached: "bad",
};

/** What happened to the conversation, on one line. */
export function EventLine({ message, children }: { message: Message; children?: ReactNode }) {
  const { t } = useTranslation();
  const { department } = useNames();
  if (!message.event) return null;
  const { lead, rest } = eventText(t, message.event, department);
  const isLate = message.event.type === "clockMet" && message.event.late !== undefined;
  const by = message.author.kind === "agent" ? message.author.name : "";
  return (
    <div className={`ev ${isLate ? "bad" : (tones[message.event.type] ?? "")}`}>
      <span className="g">
        <Icon name={isLate ? "clock" : (icons[message.event.type] ?? "info")} size="xs" />
      </span>
      <span className="ell" title={`${lead} ${rest}`}>
        <b>{lead}</b> <OtherNumber event={message.event}>{rest}</OtherNumber>
        {by && ` · ${by}`}
      </span>
      {children ?? <span />}
      <time dateTime={message.happenedAt}>{clockTime(message.happenedAt)}</time>
    </div>
  );
}
