import type { Thread } from "../../../platform/live/heldThreads.ts";
import { AskFirst } from "./AskFirst.tsx";
import { LostWords } from "./LostWords.tsx";
import { OneVoice } from "./OneVoice.tsx";
import { PresenceBar } from "./PresenceBar.tsx";
import { UnfilledPlaces } from "./UnfilledPlaces.tsx";
import type { Composer } from "../useComposer.ts";

/** What has to be known before writing on: what asks first, who else is here, and what another tab replaced. */
export function AboveBox({ composer, thread }: { composer: Composer; thread: Thread }) {
  const { id } = thread.row;
  return (
    <>
      {composer.asks.length > 0 ? <AskFirst composer={composer} thread={thread} /> : <PresenceBar conversationId={id} />}
      {composer.voice && composer.draft.kind === "outbound" && <OneVoice composer={composer} name={composer.voice} row={thread.row} />}
      {composer.places.length > 0 && <UnfilledPlaces key={composer.places.join()} composer={composer} />}
      <LostWords conversationId={id} />
    </>
  );
}
