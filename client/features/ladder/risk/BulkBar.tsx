import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AgentId } from "../../../../shared/contract/ids.ts";
import type { ConversationRow, Priority } from "../../../../shared/conversations/conversation.schema.ts";
import type { Reached } from "../../../../shared/escalation/ladder.schema.ts";
import { api } from "../../../platform/api.ts";
import { useNames } from "../../../platform/people.ts";
import { useCan } from "../../../platform/queries.ts";
import { Button } from "../../../ui/Button.tsx";
import { SelectField } from "../../../ui/forms/SelectField.tsx";
import type { BulkAct, useBulk } from "./useBulk.ts";

interface Props {
  chosen: ConversationRow[];
  bulk: ReturnType<typeof useBulk>;
  onClear: () => void;
}
const raised: Record<Priority, Priority> = { low: "normal", normal: "high", high: "urgent", urgent: "urgent" };
const reachable = ["dutyManager", "assignee", "leads", "supervisors"] as const;

/** What can be done to the chosen conversations; what was done can be taken back, but not that somebody was told. */
export function BulkBar({ chosen, bulk: { left, start }, onClear }: Props) {
  const { t } = useTranslation();
  const mayAssign = useCan("conversation.assign");
  const mayUpdate = useCan("conversation.update");
  const busy = left > 0;
  const none = chosen.length === 0 || busy;
  const act = (one: BulkAct) => void start(one, chosen);
  return (
    <div className="risk-bar" role="group" aria-label={t("risk.acts")}>
      <span role="status">{busy ? t("risk.left", { count: left }) : t("risk.chosen", { count: chosen.length })}</span>
      {chosen.length > 0 && (
        <Button small look="quiet" onClick={onClear}>
          {t("risk.clear")}
        </Button>
      )}
      <span className="sp" />
      {mayUpdate && (
        <Button disabled={none} onClick={() => act(raise(t("risk.raise")))}>
          {t("risk.raise")}
        </Button>
      )}
      {mayAssign && <TellField disabled={none} onTell={(reached, name) => act(tell(reached, name))} />}
      {mayAssign && <AssignField disabled={none} onAssign={(id, name) => act(assign(id, name))} />}
    </div>
  );
}

const raise = (name: string): BulkAct => ({
  name,
  run: ({ id, priority }) => api.conversations.change({ id, priority: raised[priority] }),
  undo: ({ id, priority }) => api.conversations.change({ id, priority }),
});
const assign = (assigneeId: AgentId | null, name: string): BulkAct => ({
  name,
  run: ({ id }) => api.conversations.assign({ id, assigneeId }),
  undo: (row) => api.conversations.assign({ id: row.id, assigneeId: row.assigneeId }),
});
const tell = (reached: Reached, name: string): BulkAct => ({ name, run: ({ id }) => api.escalation.tell({ id, reached }) });

function TellField({ disabled, onTell }: { disabled: boolean; onTell: (reached: Reached, name: string) => void }) {
  const { t } = useTranslation();
  const [who, setWho] = useState<(typeof reachable)[number]>("dutyManager");
  return (
    <div className="pairb">
      <SelectField label={t("risk.tellWhom")} value={who} onChange={({ target }) => setWho(target.value as typeof who)}>
        {reachable.map((one) => (
          <option key={one} value={one}>
            {t(`ladder.who.${one}`)}
          </option>
        ))}
      </SelectField>
      <Button disabled={disabled} onClick={() => onTell({ who }, t("risk.tell"))}>
        {t("risk.tell")}
      </Button>
    </div>
  );
}

function AssignField({ disabled, onAssign }: { disabled: boolean; onAssign: (id: AgentId | null, name: string) => void }) {
  const { t } = useTranslation();
  const { agents } = useNames();
  const [who, setWho] = useState<AgentId | null>(null);
  return (
    <div className="pairb">
      <SelectField label={t("risk.assignTo")} value={who ?? ""} onChange={({ target }) => setWho((target.value || null) as AgentId | null)}>
        <option value="">{t("ladder.toQueue")}</option>
        {agents
          .filter(({ active, role }) => active && role !== "auditor")
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </SelectField>
      <Button disabled={disabled} onClick={() => onAssign(who, t("risk.assign"))}>
        {t("risk.assign")}
      </Button>
    </div>
  );
}
