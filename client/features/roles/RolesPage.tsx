import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { useCan } from "../../platform/queries.ts";
import { rolesQuery } from "../../platform/rolesInForce.ts";
import { Page } from "../../ui/Page.tsx";
import { ReadState } from "../../ui/ReadState.tsx";
import { AddRole } from "./AddRole.tsx";
import { RoleDraft } from "./RoleDraft.tsx";
import { RoleMatrix } from "./RoleMatrix.tsx";
import { useRoleDraft } from "./useRoleDraft.ts";
import "./roles.css";

/** Who may do what: every role beside every other, changed in place and saved role by role. */
export function RolesPage() {
  const { t } = useTranslation();
  const may = useCan("agent.manage");
  const read = useQuery(rolesQuery);
  const { data: roles } = read;
  const draft = useRoleDraft(roles ?? []);
  return (
    <Page
      title={t("roles.title")}
      lead={t(may ? "roles.lead" : "roles.readOnly")}
      acts={may && roles && <AddRole roles={roles} onAdded={draft.choose} />}
    >
      <ReadState read={read} failed={t("roles.failed")} />
      {roles && (
        <div className="roles-d">
          <RoleMatrix roles={roles} draft={draft} may={may} />
          {draft.role && <RoleDraft key={draft.role.key} role={draft.role} draft={draft} may={may} />}
        </div>
      )}
    </Page>
  );
}
