import { useQuery } from "@tanstack/react-query";
import type { Conversation } from "../../../../shared/conversations/conversation.schema.ts";
import type { Transfer } from "../../../../shared/transfers/transfer.schema.ts";
import { questionsQuery, transfersQuery } from "../../../platform/live/transferLists.ts";
import { useNow } from "../../../platform/useNow.ts";
import { OfferCard } from "./OfferCard.tsx";
import { QuestionCard } from "./QuestionCard.tsx";

interface Props {
  conversation: Pick<Conversation, "id" | "ownerDepartmentId" | "status">;
  onAgain: (departmentId: Transfer["toDepartmentId"] | null) => void;
}

/** An answer that sent it back is shown this long; after that the thread's own lines tell it. */
const shownMs = 4 * 3_600_000;
const cameBack = new Set(["declined", "countered", "expired"]);

/** What is open between departments about this conversation: its offer, or how the last one came back, and its questions. */
export function ThreadOffers({ conversation, onAgain }: Props) {
  const now = useNow();
  const scope = { conversationId: conversation.id };
  const last = useQuery(transfersQuery(scope)).data?.items[0];
  const questions = useQuery(questionsQuery(scope)).data?.items ?? [];
  const active = conversation.status !== "resolved" && conversation.status !== "closed" && conversation.status !== "spam";
  const returned = active && last?.endedAt && cameBack.has(last.state) && now - Date.parse(last.endedAt) < shownMs;
  const shown = last && (last.state === "offered" || (returned && last.fromDepartmentId === conversation.ownerDepartmentId)) ? last : null;
  if (!shown && questions.length === 0) return null;
  return (
    <div className="between">
      {shown && <OfferCard key={shown.id} transfer={shown} onAgain={onAgain} onTaken={() => {}} />}
      {questions.map((question) => (
        <QuestionCard key={question.id} question={question} />
      ))}
    </div>
  );
}
