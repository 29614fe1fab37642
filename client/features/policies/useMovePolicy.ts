import { useMutation } from "@tanstack/react-query";
import type { Policy } from "../../../shared/sla/policy.schema.ts";
import { api } from "../../platform/api.ts";
import { queries } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { toast } from "../../ui/floating/toasts.ts";
import { policiesQuery } from "./policiesQueries.ts";

/** Moves a policy to a place in the list; moving it back is the way to undo it. */
export const useMovePolicy = () =>
  useMutation({
    mutationFn: ({ id, position }: { id: Policy["id"]; position: number }) => api.policies.move({ id, position }),
    onSuccess: ({ items }) => queries.setQueryData(policiesQuery.queryKey, items),
    onError: (error) => toast(reasonText(error)),
  });
