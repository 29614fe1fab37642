import { Suspense, useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Agent } from "../../../../shared/auth/agent.schema.ts";
import type { ConversationRow } from "../../../../shared/conversations/conversation.schema.ts";
import { useAvailabilities } from "../../../platform/availabilities.ts";
import { late } from "../../../platform/late.ts";
import { useNames } from "../../../platform/people.ts";
import { useMe } from "../../../platform/queries.ts";
import { Menu } from "../../../ui/floating/Menu.tsx";
import { AvailabilityDot } from "../../../ui/marks/AvailabilityDot.tsx";
import { Avatar } from "../../../ui/marks/Avatar.tsx";
import type { ConversationActs } from "../useConversationActs.ts";

const AssignOther = late(async () => (await import("./AssignOther.tsx")).AssignOther);

/** More of them are found by typing a name. */
const mostListed = 30;

interface Props {
  row: ConversationRow;
  may: boolean;
  acts: ConversationActs;
  open: boolean;
  onOpen: (open: boolean) => void;
  /** Opens who would get it, and why. */
  onWhy: () => void;
}

/** Whose it is; who may, gives it to somebody else. */
export function OwnerCell({ row, may, acts, open, onOpen, onWhy }: Props) {
  const { t } = useTranslation();
  const { of, wordsOf } = useAvailabilities();
  const me = useMe();
  const names = useNames();
  const assignee = row.assigneeId === me.id ? t("console.owner.you") : names.agent(row.assigneeId) || t("console.owner.nobody");
  const text = `${names.department(row.ownerDepartmentId)} · ${assignee}`;
  const dotOf = (id: Agent["id"]) => (
    <span className="mk" aria-hidden="true">
      <AvailabilityDot state={of(id).state} />
    </span>
  );
  const [asks, setAsks] = useState(false);
  const among = ({ active, id, departmentIds }: Agent) =>
    active && id !== me.id && id !== row.assigneeId && departmentIds.includes(row.ownerDepartmentId);
  const colleagues = names.agents.filter(among);
  const entries = [
    ...(row.assigneeId === me.id ? [] : [{ id: "me", text: t("console.owner.take"), icon: "user" }]),
    ...(row.assigneeId ? [{ id: "queue", text: t("console.owner.toQueue"), icon: "inbox" }] : []),
    { id: "why", text: t("console.owner.why"), icon: "route" },
    ...(colleagues.length > mostListed ? [{ id: "other", text: t("console.owner.other"), icon: "search" }] : []),
    ...colleagues.slice(0, mostListed).map(({ id, name }) => ({ id, text: name, mark: dotOf(id), aside: wordsOf(id) })),
  ];
  const words = (
    <>
      <span className="dt">{t("console.owner.label")}</span>
      <span className="dd ell" title={text}>
        {text}
      </span>
    </>
  );
  const pick = (id: string) => {
    if (id === "why") return onWhy();
    if (id === "other") return setAsks(true);
    return id === "me" ? acts.take() : acts.assign(id === "queue" ? null : id);
  };
  return (
    <div>
      {row.assigneeId && <Avatar name={row.assigneeId === me.id ? me.name : names.agent(row.assigneeId)} agent size="s" />}
      {may ? (
        <Menu
          label={t("console.owner.change", { owner: text })}
          className="w ownerb"
          saysItself
          entries={entries}
          onPick={pick}
          open={open}
          onOpen={onOpen}
        >
          {words}
        </Menu>
      ) : (
        <div className="w">{words}</div>
      )}
      {may && !row.assigneeId && (
        <button type="button" className="btn sm" onClick={acts.take}>
          {t("console.owner.take")}
        </button>
      )}
      {asks && (
        <Suspense>
          <AssignOther number={row.number} among={among} asideOf={wordsOf} onClose={() => setAsks(false)} onAssign={acts.assign} />
        </Suspense>
      )}
    </div>
  );
}
