import { tellActive } from "./socket.ts";

const everyMs = 30_000;

/** Says twice a minute that this person is on a call, and when it has ended: working time ends after it, and its hands are not still. */
export function startCallBeat(): () => void {
  const tell = () => void tellActive({ onCall: true });
  tell();
  const beat = setInterval(tell, everyMs);
  return () => {
    clearInterval(beat);
    void tellActive({ onCall: false });
  };
}
