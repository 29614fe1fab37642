import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Transfer } from "../../../shared/transfers/transfer.schema.ts";
import type { RefusalReason } from "../../../shared/transfers/transferReasons.ts";
import { api } from "../../platform/api.ts";
import { hearTransfer } from "../../platform/live/transferLists.ts";
import { useMe } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { toast } from "../../ui/floating/toasts.ts";

/** On which side of an offer this person may act. */
export function useSides({ fromDepartmentId, toDepartmentId }: Pick<Transfer, "fromDepartmentId" | "toDepartmentId">) {
  const me = useMe();
  const answersFor = (id: Transfer["fromDepartmentId"]) => me.abilities.includes("conversation.readAll") || me.departmentIds.includes(id);
  return {
    receives: me.abilities.includes("transfer.accept") && answersFor(toDepartmentId),
    sends: me.abilities.includes("transfer.offer") && answersFor(fromDepartmentId),
  };
}

interface Act {
  ask: () => Promise<Transfer>;
  done: string;
  then?: () => void;
}

/** What a person does with an offer; a refusal says what became of it meanwhile (TRF-3). */
export function useTransferActs({ id, number }: Transfer, onTaken: () => void) {
  const { t } = useTranslation();
  const { mutate, isPending } = useMutation({
    // All of it in the act itself: the signal may be ahead of the answer, take the card off the list, and its callbacks with it.
    mutationFn: async ({ ask, done, then }: Act) => {
      hearTransfer(await ask());
      toast(done);
      then?.();
    },
    onError: async (error) => {
      toast(reasonText(error));
      hearTransfer(await api.transfers.get({ id }));
    },
  });
  return {
    isPending,
    join: () => mutate({ ask: () => api.transfers.join({ id }), done: t("transfer.done.joined", { number }), then: onTaken }),
    leave: () => mutate({ ask: () => api.transfers.leave({ id }), done: t("transfer.done.left", { number }) }),
    handOver: (name: string) =>
      mutate({ ask: () => api.transfers.handOver({ id }), done: t("transfer.done.handedOver", { number, name }) }),
    accept: (takenBy: "person" | "department") =>
      mutate({
        ask: () => api.transfers.accept({ id, takenBy }),
        done: t("transfer.done.accepted", { number }),
        ...(takenBy === "person" ? { then: onTaken } : {}),
      }),
    decline: (reason: RefusalReason, text: string | null) =>
      mutate({ ask: () => api.transfers.decline({ id, reason, text }), done: t("transfer.done.declined", { number }) }),
    counter: (departmentId: Transfer["toDepartmentId"], text: string | null) =>
      mutate({ ask: () => api.transfers.counter({ id, departmentId, text }), done: t("transfer.done.countered", { number }) }),
    withdraw: () => mutate({ ask: () => api.transfers.withdraw({ id }), done: t("transfer.done.withdrawn", { number }) }),
  };
}

export type TransferActs = ReturnType<typeof useTransferActs>;
