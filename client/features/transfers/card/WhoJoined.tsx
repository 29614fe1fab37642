import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Transfer } from "../../../../shared/transfers/transfer.schema.ts";
import { useNames } from "../../../platform/people.ts";
import { useMe } from "../../../platform/queries.ts";
import { Avatar } from "../../../ui/marks/Avatar.tsx";

/** Who is with the contact now: only the sender, or somebody of the other department too. */
export function WhoJoined({ transfer: { joined, offeredBy, toDepartmentId } }: { transfer: Transfer }) {
  const { t } = useTranslation();
  const { department } = useNames();
  const me = useMe();
  if (!joined) return <p className="hint">{t("transfer.warm.waiting")}</p>;
  const title =
    joined.id === me.id
      ? t("transfer.warm.withYou", { name: offeredBy.name })
      : t("transfer.warm.joined", { name: joined.name, department: department(toDepartmentId) });
  return (
    <div className="both-l" role="status">
      <span className="pair-av">
        <Avatar name={offeredBy.name} agent size="s" />
        <Avatar name={joined.name} agent size="s" />
      </span>
      <div>
        <b>{title}</b>
        <p className="hint">{t("transfer.warm.both")}</p>
      </div>
    </div>
  );
}
