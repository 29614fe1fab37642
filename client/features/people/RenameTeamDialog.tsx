import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Team } from "../../../shared/departments/team.schema.ts";
import { api } from "../../platform/api.ts";
import { ownName } from "../../platform/people.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/floating/Dialog.tsx";
import { Field } from "../../ui/forms/Field.tsx";
import { readTeams } from "./peopleQueries.ts";

/** Another name for a team, in both languages. */
export function RenameTeamDialog({ team, onClose }: { team: Team; onClose: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState(team.name);
  const [nameZh, setNameZh] = useState(team.nameZh ?? "");
  const save = useMutation({
    mutationFn: () => api.teams.change({ id: team.id, name: name.trim(), nameZh: nameZh.trim() || null }),
    onSuccess: () => (onClose(), readTeams()),
  });
  return (
    <Dialog title={t("console.people.renameTeam", { name: ownName(team) })} onClose={onClose}>
      <form
        className="dlg-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim()) save.mutate();
        }}
      >
        <Field
          label={t("console.people.name")}
          required
          autoFocus
          value={name}
          maxLength={80}
          fault={save.error ? reasonText(save.error) : null}
          onChange={(event) => setName(event.target.value)}
        />
        <Field
          label={t("start.setUp.nameZh")}
          lang="zh-CN"
          value={nameZh}
          maxLength={80}
          onChange={(event) => setNameZh(event.target.value)}
        />
        <div className="dlg-acts">
          <Button onClick={onClose}>{t("ui.cancel")}</Button>
          <Button look="primary" type="submit" busy={save.isPending}>
            {t("console.people.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
