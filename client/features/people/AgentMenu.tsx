import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Agent } from "../../../shared/auth/agent.schema.ts";
import { api } from "../../platform/api.ts";
import { useMe } from "../../platform/queries.ts";
import { useRoles } from "../../platform/rolesInForce.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Menu } from "../../ui/floating/Menu.tsx";
import { toast } from "../../ui/floating/toasts.ts";
import { AgentDialog } from "./AgentDialog.tsx";
import { readPeople } from "./peopleQueries.ts";

/** The role of a person as a button: another role, where and with what the person works, the end of the access and its return. */
export function AgentMenu({ agent }: { agent: Agent }) {
  const { t } = useTranslation();
  const me = useMe();
  const { roles, roleText } = useRoles();
  const [editing, setEditing] = useState(false);
  const change = useMutation({
    mutationFn: (by: { role?: string; active?: boolean }) => api.auth.changeAgent({ id: agent.id, ...by }),
    // Only what was changed goes back: of two ways back that are offered at once, the one must not give what the other took.
    onMutate: (by) => {
      const was = by.role === undefined ? { active: agent.active } : { role: agent.role };
      return () => void api.auth.changeAgent({ id: agent.id, ...was }).then(readPeople, (error: unknown) => toast(reasonText(error)));
    },
    onSuccess: async ({ name, role, active }, by, back) => {
      const access = t(active ? "console.people.activated" : "console.people.deactivated", { name });
      const said = by.role === undefined ? access : t("console.people.roleGiven", { name, role: roleText(role) });
      toast(said, { text: t("ui.undo"), run: back });
      await readPeople();
    },
    onError: (error) => toast(reasonText(error)),
  });
  const access = {
    id: "active",
    text: t(agent.active ? "console.people.deactivate" : "console.people.activate"),
    icon: agent.active ? "lock" : "undo",
  };
  const entries = [
    ...roles.map(({ key }) => ({ id: key, text: roleText(key), chosen: key === agent.role })),
    { id: "edit", text: t("console.people.edit"), icon: "pen" },
    ...(agent.id === me.id ? [] : [access]),
  ];
  const pick = (id: string) => {
    if (id === agent.role) return;
    if (id === "edit") setEditing(true);
    else if (id === "active") change.mutate({ active: !agent.active });
    else change.mutate({ role: id });
  };
  return (
    <>
      <Menu
        label={`${t("console.people.change", { name: agent.name })}: ${roleText(agent.role)}`}
        className="btn sm"
        entries={entries}
        onPick={pick}
      >
        {roleText(agent.role)}
        <Icon name="down" size="xs" />
      </Menu>
      {editing && <AgentDialog agent={agent} onClose={() => setEditing(false)} />}
    </>
  );
}
