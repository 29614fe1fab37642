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
import { useKept } from "./thread/useKept.ts";
import { useOpenConversation } from "./thread/useOpenConversation.ts";
import { OpenedHere } from "./useOpenAhead.ts";

/** From this width on two threads stand beside one another, each as wide as one has to be. */
const roomForTwo = 1600;
/** From this width on the contact has a column of its own; below, it is drawn over the thread. */
const roomForContact = 1200;

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
  const roomBeside = useWide(roomForContact) && second === null;
  const [hidden, hide] = useKept("waydesk.contactHidden");
  const drawn = context && !roomBeside;
  const toggle = () => (roomBeside ? hide(!hidden) : setContext(!context));
  const back = useSteady(() => void navigate({ to: "/conversations", search: true }));
  useEffect(() => (setContext(false), setKeysIn("first")), [id]);
  useShortcuts({
    "]": toggle,
    "Shift+V": () => (second ? setKeysIn(here ? "second" : "first") : undefined),
  });
  return (
    <>
      <div className="desk" data-two={second !== null} data-alone={roomBeside && hidden} style={{ "--share": share } as CSSProperties}>
        <OpenTabs current={id} twoFit={wide} onOpen={show} onNothing={back} />
        <div className="threads" onFocusCapture={({ target }) => setKeysIn(target.closest("#second") ? "second" : "first")}>
          <KeysHere value={here}>
            {open ? (
              <OpenThread
                key={id}
                {...open}
                keys={here && second !== null}
                onOpen={show}
                onBack={() => (drawn ? setContext(false) : back())}
                onContext={toggle}
              />
            ) : (
              <ThreadStates error={error} onAgain={again} />
            )}
          </KeysHere>
          {second && <SecondThread key={second} id={second} keys={!here} onOpen={show} onContext={toggle} />}
        </div>
      </div>
      {open && !(roomBeside && hidden) && (
        <BesideThread conversation={open.conversation} shown={drawn} onClose={() => setContext(false)} onOpen={show} />
      )}
    </>
  );
}
