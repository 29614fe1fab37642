import { Parting } from "../../features/tabs/Parting.tsx";
import { ThreadStates } from "../../features/thread/ThreadStates.tsx";
import { changeDesk } from "../../platform/work/openTabs.ts";
import { KeysHere } from "../../ui/shortcuts.ts";
import { OpenThread } from "./OpenThread.tsx";
import { useOpenConversation } from "./useOpenConversation.ts";

interface Props {
  id: string;
  /** The keys belong to it. */
  keys: boolean;
  onOpen: (id: string) => void;
  onContext: () => void;
}

/** A second conversation beside the open one, with a composer of its own; Escape closes it. */
export function SecondThread({ id, keys, onOpen, onContext }: Props) {
  const { open, error, again } = useOpenConversation(id);
  const close = () => changeDesk((desk) => ({ ...desk, beside: null }));
  return (
    <>
      <Parting />
      <KeysHere value={keys}>
        {open ? (
          <OpenThread {...open} keys={keys} second onOpen={onOpen} onBack={close} onContext={onContext} />
        ) : (
          <ThreadStates error={error} onAgain={again} />
        )}
      </KeysHere>
    </>
  );
}
