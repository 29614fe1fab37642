import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Team } from "../../../../shared/departments/team.schema.ts";
import { api } from "../../../platform/api.ts";
import { ownName } from "../../../platform/people.ts";
import { agentsQuery } from "../../../platform/queries.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/floating/Dialog.tsx";
import { Below } from "../../../ui/forms/Field.tsx";
import { readTeams } from "../peopleQueries.ts";

/** Says whom the removal touches before it happens. */
export function RemoveTeamDialog({ team, onClose }: { team: Team; onClose: () => void }) {
  const { t } = useTranslation();
  const agents = useQuery(agentsQuery).data ?? [];
  const count = agents.filter(({ teamIds }) => teamIds.includes(team.id)).length;
  const remove = useMutation({ mutationFn: () => api.teams.remove({ id: team.id }), onSuccess: () => (onClose(), readTeams()) });
  return (
    <Dialog
      title={t("console.people.removeTeam", { name: ownName(team) })}
      lead={t("console.people.removeTeamLead", { count })}
      onClose={onClose}
    >
      <div className="dlg-form">
        <Below id="remove-team" fault={remove.error ? reasonText(remove.error) : null} />
        <div className="dlg-acts">
          <Button onClick={onClose}>{t("ui.cancel")}</Button>
          <Button look="danger" busy={remove.isPending} onClick={() => remove.mutate()}>
            {t("console.people.remove")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
