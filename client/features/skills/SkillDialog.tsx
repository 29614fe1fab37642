import { useState } from "react";
import { skillKey } from "../../../shared/skills/skillKey.ts";
import type { Skill } from "../../../shared/skills/skills.api.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { Dialog } from "../../ui/floating/Dialog.tsx";
import { Button } from "../../ui/Button.tsx";
import { Below, Field } from "../../ui/forms/Field.tsx";
import { RemoveSkill } from "./RemoveSkill.tsx";
import { SkillHolders } from "./SkillHolders.tsx";
import { removeSkill, saveSkill, useSkillAct } from "./saveSkill.ts";
import { useRenameWill } from "./useRenameWill.ts";

interface Props {
  skill: Skill | null;
  all: Skill[];
  onClose: () => void;
}

/** One skill: its name and who has it. What another name will do is said before it is saved. */
export function SkillDialog({ skill, all, onClose }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState(skill?.name ?? "");
  const [chosen, setChosen] = useState<Skill["agentIds"]>(skill?.agentIds ?? []);
  const other = all.find((one) => one !== skill && skillKey(one.name) === skillKey(name));
  const will = useRenameWill(skill, name.trim(), other);
  const act = useSkillAct(onClose);
  const isEmpty = !name.trim() || (!skill && chosen.length === 0);
  return (
    <Dialog title={t(skill ? "skills.editOne" : "skills.add", { name: skill?.name })} onClose={onClose}>
      <form
        className="dlg-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isEmpty) act.mutate(() => saveSkill(skill, name.trim(), chosen));
        }}
      >
        <Field
          label={t("skills.name")}
          value={name}
          maxLength={60}
          autoFocus
          hint={will ?? t("skills.nameHint")}
          onChange={({ target }) => setName(target.value)}
        />
        <SkillHolders chosen={chosen} onChange={setChosen} />
        <Below id="skill" fault={act.error ? reasonText(act.error) : null} />
        <div className="dlg-acts">
          {skill && <RemoveSkill skill={skill} onRemove={() => act.mutate(() => removeSkill(skill, t))} />}
          <Button onClick={onClose}>{t("ui.cancel")}</Button>
          <Button look="primary" type="submit" busy={act.isPending} disabled={isEmpty}>
            {t("views.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
