import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Policy } from "../../../shared/sla/policy.schema.ts";
import { DeadlinePanel } from "./deadlines/DeadlinePanel.tsx";
import { DryRunPanel } from "./dryRun/DryRunPanel.tsx";
import { newPolicy } from "./policiesQueries.ts";
import { PolicyEditor } from "./PolicyEditor.tsx";
import { usePolicyDraft } from "./usePolicyDraft.ts";

interface Props {
  saved: Policy | null;
  may: boolean;
  onSaved: (id: string | null) => void;
  onOpen: (conversationId: string) => void;
}

/** The open policy and what it would have done. */
export function PolicyDesk({ saved, may, onSaved, onOpen }: Props) {
  const { t } = useTranslation();
  const { rules, changed, change, discard, save, remove } = usePolicyDraft(saved, newPolicy(t("policies.newName")), onSaved);
  return (
    <div className="cal-main">
      <PolicyEditor
        saved={saved}
        rules={rules}
        changed={changed}
        may={may}
        busy={save.isPending}
        fault={save.error ?? remove.error}
        change={change}
        onSave={() => save.mutate()}
        onDiscard={saved ? discard : () => onSaved(null)}
        onRemove={() => remove.mutate()}
      />
      {may && <DryRunPanel id={saved?.id ?? null} rules={rules} onOpen={onOpen} />}
      <DeadlinePanel may={may} />
    </div>
  );
}
