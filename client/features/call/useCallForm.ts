import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Message } from "../../../shared/conversations/message.schema.ts";
import { api } from "../../platform/api.ts";
import { queries } from "../../platform/queries.ts";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { changeCall, dropCall, type CallInHand } from "./callInHand.ts";
import { logCallInHand } from "./logCallInHand.ts";

const settleMs = 250;
const shortestNumber = 3;

/** Whom the number belongs to, what is still missing, and the saving of the call. */
export function useCallForm(call: CallInHand, onLogged: (message: Message) => void) {
  const typed = useSettled(call.number.trim());
  const asked = typed.length >= shortestNumber;
  const lookup = useQuery({ queryKey: ["lookup", typed], queryFn: () => api.calls.lookUp({ number: typed }), enabled: asked });
  const found = asked ? lookup.data : undefined;
  const only = found?.contacts.length === 1 ? found.contacts[0] : undefined;
  const { contactId } = call;
  useEffect(() => {
    if (only && contactId === null) changeCall({ contactId: only.id, contactName: only.name });
  }, [only, contactId]);
  const missing = !call.outcome || (call.warm ? !call.warm.agentId : false) || call.number.trim().length < shortestNumber;
  const save = useMutation({
    mutationFn: () => logCallInHand(call),
    onSuccess: (message) => {
      dropCall();
      void queries.invalidateQueries({ queryKey: ["contact"] }); // the number may be new to them
      onLogged(message);
    },
  });
  useShortcuts({ "Mod+Enter": () => (missing ? undefined : save.mutate()) });
  return { found, missing, save };
}

/** The value once typing has paused. */
function useSettled(value: string) {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), settleMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
