import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Team } from "../../../../shared/departments/team.schema.ts";
import { api } from "../../../platform/api.ts";
import { ownName } from "../../../platform/people.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { Dialog } from "../../../ui/floating/Dialog.tsx";
import { NameFields, trimmed, type Names } from "../../../ui/forms/NameFields.tsx";
import { readTeams } from "../peopleQueries.ts";
import { SaveActs } from "../SaveActs.tsx";

/** Another name for a team, in both languages. */
export function RenameTeamDialog({ team, onClose }: { team: Team; onClose: () => void }) {
  const { t } = useTranslation();
  const [names, setNames] = useState<Names>({ name: team.name, nameZh: team.nameZh });
  const save = useMutation({
    mutationFn: () => api.teams.change({ id: team.id, ...trimmed(names) }),
    onSuccess: () => (onClose(), readTeams()),
  });
  return (
    <Dialog title={t("console.people.renameTeam", { name: ownName(team) })} onClose={onClose}>
      <form
        className="dlg-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (names.name.trim()) save.mutate();
        }}
      >
        <NameFields
          {...names}
          label={t("console.people.name")}
          required
          autoFocus
          maxLength={80}
          fault={save.error ? reasonText(save.error) : null}
          onChange={(by) => setNames({ ...names, ...by })}
        />
        <SaveActs busy={save.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
