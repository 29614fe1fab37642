import type { Message } from "../../../shared/conversations/message.schema.ts";
import { useMe } from "../../platform/queries.ts";
import { DeliveryLine } from "./DeliveryLine.tsx";
import { OfferTranslation } from "./OfferTranslation.tsx";

/** Under an entry: how far it has come, and the way to a translation where the desk has one. */
export function BelowEntry({ message }: { message: Message }) {
  const { translates } = useMe();
  return (
    <>
      <DeliveryLine message={message} />
      {translates && <OfferTranslation message={message} />}
    </>
  );
}
