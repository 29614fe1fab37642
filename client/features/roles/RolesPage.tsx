import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCan } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { rolesQuery } from "../../platform/roles.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Page } from "../../ui/Page.tsx";
import { PaneState } from "../../ui/PaneState.tsx";
import { AddRole } from "./AddRole.tsx";
import { RoleDraft } from "./RoleDraft.tsx";
import { RoleMatrix } from "./RoleMatrix.tsx";
import { useRoleDraft } from "./useRoleDraft.ts";
import "./roles.css";

/** Who may do what: every role beside every other, changed in place and saved role by role. */
export function RolesPage() {
  const { t } = useTranslation();
  const may = useCan("agent.manage");
  const { data: roles, error, isPending, refetch } = useQuery(rolesQuery);
  const [adding, setAdding] = useState(false);
  const draft = useRoleDraft(roles ?? []);
  return (
    <Page
      title={t("roles.title")}
      lead={t(may ? "roles.lead" : "roles.readOnly")}
      acts={
        may &&
        roles && (
          <Button look="primary" onClick={() => setAdding(true)}>
            <Icon name="plus" size="s" />
            {t("roles.add")}
          </Button>
        )
      }
    >
      {isPending && <PaneState title={t("ui.loading")} />}
      {error && !roles && (
        <PaneState title={t("roles.failed")} text={reasonText(error)}>
          <Button onClick={() => void refetch()}>{t("ui.tryAgain")}</Button>
        </PaneState>
      )}
      {roles && (
        <div className="roles-d">
          <RoleMatrix roles={roles} draft={draft} may={may} />
          {draft.role && <RoleDraft key={draft.role.key} role={draft.role} draft={draft} may={may} />}
        </div>
      )}
      {adding && roles && (
        <AddRole
          roles={roles}
          onClose={() => setAdding(false)}
          onAdded={(key) => {
            setAdding(false);
            draft.choose(key);
          }}
        />
      )}
    </Page>
  );
}
