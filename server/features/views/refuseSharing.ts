import type { ViewInput } from "../../../shared/views/view.schema.ts";
import type { Tx } from "../../platform/ctx.ts";
import { fault } from "../../platform/fault.ts";
import { requireNeeds } from "../../platform/http/procedures.ts";
import { findTeams } from "../departments/index.ts";

/** Refuses to share a view with whom its writer may not, or with a team that is not there. Faults: ability.missing, record.notFound. */
export async function refuseSharing(tx: Tx, { sharing, teamId }: ViewInput) {
  if (sharing === "everyone") requireNeeds(tx, "view.share");
  if (sharing === "team" && (!teamId || (await findTeams([teamId], tx)).length === 0)) throw fault("record.notFound", { kind: "team" });
}
