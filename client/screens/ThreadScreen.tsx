import { useNavigate, useParams } from "@tanstack/react-router";
import { useContext, useEffect, useState, type CSSProperties } from "react";
import { OpenTabs } from "../features/tabs/OpenTabs.tsx";
import { ThreadStates } from "../features/thread/ThreadStates.tsx";
import { useDesk } from "../platform/work/openTabs.ts";
import { KeysHere, useShortcuts } from "../ui/shortcuts.ts";
import { useSteady } from "../ui/useSteady.ts";
import { useWide } from "./thread/useWide.ts";
import { BesideThread } from "./thread/BesideThread.tsx";
import { OpenThread } from "./thread/OpenThread.tsx";
import { SecondThread } from "./thread/SecondThread.tsx";
import { useOpenConversation } from "./thread/useOpenConversation.ts";
import { OpenedHere } from "./useOpenAhead.ts";

/** From this width on two threads stand beside one another, each as wide as one has to be. */
const roomForTwo = 1600;

/** The open conversation with what stands beside it: what is known of its contact, or a second conversation. */
export function ThreadScreen() {
  const address = useParams({ from: "/signed-in/conversations/$id" });
  const { id = address.id, open: show } = useContext(OpenedHere);
  const navigate = useNavigate();
  const { open, error, again } = useOpenConversation(id);
  const [context, setContext] = useState(false);
  const [keysIn, setKeysIn] = useState<"first" | "second">("first");
  const wide = useWide(roomForTwo);
  const beside = useDesk((desk) => desk.beside);
  const share = useDesk((desk) => desk.share);
  const second = wide && beside !== id ? beside : null;
  const here = second === null || keysIn === "first";
  const back = useSteady(() => void navigate({ to: "/conversations", search: true }));
  useEffect(() => (setContext(false), setKeysIn("first")), [id]);
  useShortcuts({
    "]": () => setContext(!context),
    "Shift+V": () => (second ? setKeysIn(here ? "second" : "first") : undefined),
  });
  return (
    <>
      <div className="desk" data-two={second !== null} style={{ "--share": share } as CSSProperties}>
        <OpenTabs current={id} twoFit={wide} onOpen={show} onNothing={back} />
        <div className="threads" onFocusCapture={({ target }) => setKeysIn(target.closest("#second") ? "second" : "first")}>
          <KeysHere value={here}>
            {open ? (
              <OpenThread
                key={id}
                {...open}
                keys={here && second !== null}
                onOpen={show}
                onBack={back}
                onContext={() => setContext(!context)}
              />
            ) : (
              <ThreadStates error={error} onAgain={again} />
            )}
          </KeysHere>
          {second && <SecondThread key={second} id={second} keys={!here} onOpen={show} onContext={() => setContext(!context)} />}
        </div>
      </div>
      {open && <BesideThread conversation={open.conversation} shown={context} onOpen={show} />}
    </>
  );
}
