import { Suspense } from "react";
import type { Message } from "../../../shared/conversations/message.schema.ts";
import { late } from "../../platform/late.ts";
import { useMe } from "../../platform/queries.ts";
import { DeliveryLine } from "./DeliveryLine.tsx";

const TranslateMessage = late(async () => (await import("./TranslateMessage.tsx")).TranslateMessage);

/** Under an entry: how far it has come, and the way to a translation where the desk has one. */
export function BelowEntry({ message }: { message: Message }) {
  const { translates } = useMe();
  return (
    <>
      <DeliveryLine message={message} />
      {translates && (
        <Suspense fallback={null}>
          <TranslateMessage message={message} />
        </Suspense>
      )}
    </>
  );
}
