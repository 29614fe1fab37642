import { useMutation } from "@tanstack/react-query";
import type { Policy } from "../../../shared/sla/policy.schema.ts";
import { api } from "../../platform/api.ts";
import { queries } from "../../platform/queries.ts";
import { ownName } from "../../platform/people.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { toast } from "../../ui/floating/toasts.ts";
import { undoable } from "../../ui/floating/undoable.ts";
import { policiesQuery } from "./policiesQueries.ts";

/** Moves a policy to a place in the list; undone, it stands where it stood. */
export function useMovePolicy() {
  const { t } = useTranslation();
  return useMutation({
    mutationFn: ({ policy: { id }, position }: { policy: Policy; position: number }) => move(id, position),
    onSuccess: (_items, { policy, position }) =>
      undoable(t("policies.moved", { name: ownName(policy), position }), t("ui.undo"), () => move(policy.id, policy.position)),
    onError: (error) => toast(reasonText(error)),
  });
}

const move = async (id: Policy["id"], position: number) =>
  queries.setQueryData(policiesQuery.queryKey, (await api.policies.move({ id, position })).items);
