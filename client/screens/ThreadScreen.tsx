import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { Suspense, useEffect, useState } from "react";
import { useTranslation } from "../platform/text/useTranslation.ts";
import { late } from "../platform/late.ts";
import type { Conversation } from "../../shared/conversations/conversation.schema.ts";
import { Composer } from "../features/composer/Composer.tsx";
import { startCall, useCall } from "../features/call/callInHand.ts";
import { OwnerClockStep } from "../features/thread/OwnerClockStep.tsx";
import { MoreMenu } from "../features/thread/more/MoreMenu.tsx";
import { useReadMark } from "../features/thread/place/useReadMark.ts";
import { useThreadPlace, type Goal } from "../features/thread/place/useThreadPlace.ts";
import { stopChoosing, useChoosing } from "../features/thread/split/choosing.ts";
import { ThreadBody } from "../features/thread/place/ThreadBody.tsx";
import { ThreadHead } from "../features/thread/ThreadHead.tsx";
import { ThreadStates } from "../features/thread/ThreadStates.tsx";
import { useTellSeen } from "../features/thread/useTellSeen.ts";
import { useConversationActs } from "../features/thread/useConversationActs.ts";
import { conversationQuery, threadQuery, type Thread } from "../platform/live/heldThreads.ts";
import { knownRow } from "../platform/live/lists.ts";
import { readAround } from "../platform/live/readAround.ts";
import { holdConversation, tellDoing } from "../platform/live/socket.ts";
import { contactQuery, queries, useCan } from "../platform/queries.ts";
import { useShortcuts } from "../ui/shortcuts.ts";

const ContactPane = late(async () => (await import("../features/contact/ContactPane.tsx")).ContactPane);
const SplitBar = late(async () => (await import("../features/thread/split/SplitBar.tsx")).SplitBar);
const CallForm = late(async () => (await import("../features/call/CallForm.tsx")).CallForm);
const LadderProgress = late(async () => (await import("../features/ladder/progress/LadderProgress.tsx")).LadderProgress);
const OwnFields = late(async () => (await import("../features/fields/OwnFields.tsx")).OwnFields);
const LinkedIncidents = late(async () => (await import("../features/incidents/LinkedIncidents.tsx")).LinkedIncidents);
const TasksPanel = late(async () => (await import("../features/tasks/TasksPanel.tsx")).TasksPanel);
const OutlookDialog = late(async () => (await import("../features/routing/OutlookDialog.tsx")).OutlookDialog);
const ThreadOffers = late(async () => (await import("../features/transfers/card/ThreadOffers.tsx")).ThreadOffers);
const TransferDialog = late(async () => (await import("../features/transfers/offer/TransferDialog.tsx")).TransferDialog);
const LedgerDialog = late(async () => (await import("../features/ledger/LedgerDialog.tsx")).LedgerDialog);

/** The open conversation: read, held live, and let go of when another takes its place. */
export function ThreadScreen() {
  const { id } = useParams({ from: "/signed-in/conversations/$id" });
  const thread = useQuery(threadQuery(id, () => knownRow(id)));
  const conversation = useQuery(conversationQuery(id));
  const here = thread.data !== undefined;
  useEffect(() => {
    if (!here) return;
    holdConversation(id);
    return tellWhileSeen(id);
  }, [id, here]);
  useEffect(() => (here ? readAround(id) : undefined), [id, here]);
  if (!thread.data || !conversation.data)
    return <ThreadStates error={thread.error ?? conversation.error} onAgain={() => (void thread.refetch(), void conversation.refetch())} />;
  return <OpenThread key={id} thread={thread.data} conversation={{ ...conversation.data, ...thread.data.row }} />;
}

function OpenThread({ thread, conversation }: { thread: Thread; conversation: Conversation }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const acts = useConversationActs(conversation);
  const { call } = useCall();
  const [context, setContext] = useState(false);
  const [assigning, setAssigning] = useState(false);
  const [ledger, setLedger] = useState(false);
  const [outlook, setOutlook] = useState(false);
  const [transfer, setTransfer] = useState<{ first: Conversation["ownerDepartmentId"] | null } | null>(null);
  const [finding, setFinding] = useState(false);
  const choosing = useChoosing(({ of }) => of === conversation.id);
  const place = useThreadPlace(thread);
  const readTo = useReadMark(conversation.id, thread.row.seq);
  const jump = (goal: Goal | "unread") => place.jump(goal === "unread" ? { afterSeq: readTo ?? 0 } : goal);
  useEffect(() => stopChoosing, []);
  const { abilities } = conversation;
  useTellSeen(conversation.id, thread.messages, abilities.includes("conversation.reply"));
  const open = (id: string) => void navigate({ to: "/conversations/$id", params: { id }, search: true });
  const back = () => void navigate({ to: "/conversations", search: true });
  const onCall = () => {
    const { id: contactId, name: contactName } = conversation.contact;
    const known = queries.getQueryData(contactQuery(conversation.contact).queryKey);
    const number = known?.identities.find(({ kind }) => kind === "phone")?.value ?? "";
    startCall({ conversationId: conversation.id, contactId, contactName, number });
  };
  const status = (next: "resolved" | "pending" | "onHold") => () =>
    abilities.includes("conversation.status") ? acts.setStatus(next) : undefined;
  useShortcuts({
    e: status("resolved"),
    p: status("pending"),
    h: status("onHold"),
    a: () => setAssigning(true),
    w: () => setLedger(true),
    "Shift+T": () => offer(),
    "]": () => setContext(!context),
    escape: () => (choosing ? stopChoosing() : finding ? setFinding(false) : back()),
  });
  const transfers = useCan("transfer.read");
  const mayOffer = useCan("transfer.offer") && abilities.includes("conversation.assign");
  const offer = (first: Conversation["ownerDepartmentId"] | null = null) => (mayOffer ? setTransfer({ first }) : undefined);
  const calling = call?.conversationId === conversation.id;

  return (
    <>
      <main className="thread" id="main" aria-label={t("console.thread.of", { number: conversation.number })}>
        <header className="th">
          <ThreadHead
            row={conversation}
            abilities={abilities}
            acts={acts}
            onBack={back}
            onContext={() => setContext(!context)}
            onTransfer={mayOffer ? () => offer() : undefined}
            more={
              <MoreMenu
                row={conversation}
                mayJoin={abilities.includes("conversation.join")}
                onFind={() => setFinding(true)}
                onJump={jump}
              />
            }
          />
          <OwnerClockStep
            row={conversation}
            nextStep={conversation.nextStep}
            abilities={abilities}
            acts={acts}
            assigning={assigning}
            onAssigning={setAssigning}
            onClock={() => setLedger(true)}
            onWhy={() => setOutlook(true)}
          />
        </header>
        <ThreadBody
          thread={thread}
          conversation={conversation}
          place={place}
          readTo={readTo}
          finding={finding}
          onFinding={setFinding}
          onOpen={open}
        >
          {transfers && (
            <Suspense fallback={null}>
              <ThreadOffers conversation={conversation} onAgain={offer} />
            </Suspense>
          )}
        </ThreadBody>
        {choosing && (
          <Suspense fallback={<div className="comp" />}>
            <SplitBar conversation={conversation} messages={place.messages} onOpen={open} />
          </Suspense>
        )}
        {choosing ? null : calling && call ? (
          <Suspense fallback={<div className="comp" />}>
            <CallForm call={call} onLogged={({ conversationId }) => open(conversationId)} />
          </Suspense>
        ) : (
          <Composer
            thread={thread}
            conversation={conversation}
            onCall={onCall}
            onSentPending={status("pending")}
            onSentResolved={status("resolved")}
          />
        )}
      </main>
      <div className="context-place" data-shown={context}>
        <Suspense fallback={<aside className="context" />}>
          <ContactPane row={conversation} mayJoin={abilities.includes("conversation.join")} onOpen={open}>
            <Suspense fallback={null}>
              <LinkedIncidents conversation={conversation} may={abilities.includes("conversation.update")} />
              <TasksPanel row={conversation} may={abilities.includes("conversation.note")} />
              <OwnFields row={conversation} may={abilities.includes("conversation.update")} />
              <LadderProgress row={conversation} />
            </Suspense>
          </ContactPane>
        </Suspense>
      </div>
      {ledger && (
        <Suspense fallback={null}>
          <LedgerDialog row={conversation} onClose={() => setLedger(false)} />
        </Suspense>
      )}
      {transfer && (
        <Suspense fallback={null}>
          <TransferDialog row={conversation} first={transfer.first} onClose={() => setTransfer(null)} />
        </Suspense>
      )}
      {outlook && (
        <Suspense fallback={null}>
          <OutlookDialog id={conversation.id} number={conversation.number} onClose={() => setOutlook(false)} />
        </Suspense>
      )}
    </>
  );
}

const viewingEveryMs = 5000;

/** Tells the others that somebody looks, while the tab is to be seen (SYNC-8). */
function tellWhileSeen(id: string) {
  const tell = () => (document.hidden ? undefined : tellDoing(id, "viewing"));
  tell();
  const timer = setInterval(tell, viewingEveryMs);
  return () => clearInterval(timer);
}
