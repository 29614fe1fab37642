import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Language } from "../../../shared/auth/agent.schema.ts";
import type { Department } from "../../../shared/departments/department.schema.ts";
import { api } from "../../platform/api.ts";
import { agentsQuery, queries } from "../../platform/queries.ts";
import { language } from "../../platform/text/language.ts";

/** An invitation as it is filled in, and the sending of it. */
export function useInvitation(departments: Department[]) {
  const [form, setForm] = useState({
    name: "",
    email: "",
    role: "agent",
    language: language() as Language,
    departmentIds: departments.slice(0, 1).map(({ id }) => id),
  });
  const invite = useMutation({
    mutationFn: () => api.auth.inviteAgent({ ...form, email: form.email.trim() }),
    onSuccess: () => queries.invalidateQueries({ queryKey: agentsQuery.queryKey }),
  });
  const set = (by: Partial<typeof form>) => setForm({ ...form, ...by });
  const toggle = (id: Department["id"], on: boolean) =>
    set({ departmentIds: on ? [...form.departmentIds, id] : form.departmentIds.filter((one) => one !== id) });
  return { form, set, toggle, invite };
}
