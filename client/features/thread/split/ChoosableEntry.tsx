import type { Message } from "../../../../shared/conversations/message.schema.ts";
import { Entry } from "../Entry.tsx";
import { ChooseBox } from "./ChooseBox.tsx";
import { useChoosing } from "./choosing.ts";

/** An entry with its check while entries are being chosen, and with a frame when it was jumped to. */
export function ChoosableEntry({ message, of, aimed }: { message: Message; of: string; aimed: boolean }) {
  const choosing = useChoosing((now) => now.of === of);
  const chosen = useChoosing(({ ids }) => ids.has(message.id));
  const look = ["pickable", choosing ? "choosing" : "", choosing && chosen ? "chosen" : "", aimed ? "aimed" : ""];
  return (
    <div className={look.filter(Boolean).join(" ")}>
      {choosing && <ChooseBox message={message} />}
      <Entry message={message} />
    </div>
  );
}
