import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { TeamId } from "../../../shared/contract/ids.ts";
import type { Sharing, ViewInput } from "../../../shared/views/view.schema.ts";
import { ownName } from "../../platform/people.ts";
import { useCan } from "../../platform/queries.ts";
import { teamsQuery } from "../../platform/writing/teams.ts";
import "./views.css";
import { SelectField } from "../../ui/forms/SelectField.tsx";

/** Who sees the view. */
export function SharingFields({ draft, onChange }: { draft: ViewInput; onChange: (change: Partial<ViewInput>) => void }) {
  const { t } = useTranslation();
  const share = useCan("view.share");
  const { data: teams = [] } = useQuery(teamsQuery);
  const ways: Sharing[] = ["personal", ...(teams.length > 0 ? (["team"] as const) : []), ...(share ? (["everyone"] as const) : [])];
  const toWay = (sharing: Sharing) => onChange({ sharing, teamId: sharing === "team" ? (draft.teamId ?? teams[0]?.id ?? null) : null });
  return (
    <>
      <SelectField label={t("views.sharing")} value={draft.sharing} onChange={({ target }) => toWay(target.value as Sharing)}>
        {ways.map((way) => (
          <option key={way} value={way}>
            {t(`views.share.${way}`)}
          </option>
        ))}
      </SelectField>
      {draft.sharing === "team" && (
        <SelectField
          label={t("views.team")}
          value={draft.teamId ?? ""}
          onChange={({ target }) => onChange({ teamId: target.value as TeamId })}
        >
          {teams.map((team) => (
            <option key={team.id} value={team.id}>
              {ownName(team)}
            </option>
          ))}
        </SelectField>
      )}
    </>
  );
}
