import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Skill } from "../../../shared/skills/skills.api.ts";
import { useCan } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { skillsQuery } from "../../platform/work/skills.ts";
import { Button } from "../../ui/Button.tsx";
import { Page } from "../../ui/Page.tsx";
import { PaneState } from "../../ui/PaneState.tsx";
import { SkillDialog } from "./SkillDialog.tsx";
import { SkillRow } from "./SkillRow.tsx";
import "./skills.css";

/** What people can do and routing asks for: who has it, what asks for it, and what becomes of it. */
export function SkillsPage() {
  const { t } = useTranslation();
  const may = useCan("agent.manage");
  const { data: skills, error, isPending, refetch } = useQuery(skillsQuery);
  const [open, setOpen] = useState<Skill | "new" | null>(null);
  return (
    <Page
      title={t("skills.title")}
      lead={t("skills.lead")}
      acts={
        may && (
          <Button look="primary" onClick={() => setOpen("new")}>
            {t("skills.add")}
          </Button>
        )
      }
    >
      {isPending && <PaneState title={t("ui.loading")} />}
      {error && !skills && (
        <PaneState title={t("skills.failed")} text={reasonText(error)}>
          <Button onClick={() => void refetch()}>{t("ui.tryAgain")}</Button>
        </PaneState>
      )}
      {skills?.length === 0 && <PaneState title={t("skills.empty")} text={t("skills.emptyText")} />}
      {skills && skills.length > 0 && (
        <section className="panel" aria-label={t("skills.title")}>
          <table className="tb skill-rows">
            <thead>
              <tr>
                <th>{t("skills.name")}</th>
                <th>{t("skills.people")}</th>
                <th>{t("skills.asked")}</th>
                <th>
                  <span className="vh">{t("skills.acts")}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {skills.map((skill) => (
                <SkillRow key={skill.name} skill={skill} may={may} onEdit={() => setOpen(skill)} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {open && <SkillDialog skill={open === "new" ? null : open} all={skills ?? []} onClose={() => setOpen(null)} />}
    </Page>
  );
}
