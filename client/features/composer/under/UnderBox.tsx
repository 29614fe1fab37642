import type { Conversation } from "../../../../shared/conversations/conversation.schema.ts";
import type { Composer } from "../useComposer.ts";
import { DraftFiles } from "./DraftFiles.tsx";
import { SignatureFold } from "./SignatureFold.tsx";

/** What goes along with the words: the signature of a mail, and the files. */
export const UnderBox = ({ composer, conversation, mail }: { composer: Composer; conversation: Conversation; mail: boolean }) => (
  <>
    {mail && <SignatureFold conversation={conversation} />}
    <DraftFiles uploads={composer.uploads} files={composer.draft.attachments} onRemove={composer.removeFile} />
  </>
);
