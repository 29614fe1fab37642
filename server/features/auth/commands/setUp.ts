import { isZone } from "../../../../shared/sla/zone.ts";
import type { Language } from "../../../../shared/auth/agent.schema.ts";
import { now, type Ctx } from "../../../platform/ctx.ts";
import { inTransaction, isDuplicate } from "../../../platform/database/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { fault } from "../../../platform/fault.ts";
import { addDepartment, listDepartments, OrganisationModel } from "../../departments/index.ts";
import { hashPassword } from "../accounts/accountLibrary.ts";
import type { AgentRecord } from "../agent.model.ts";
import { organisationSetUp } from "../auth.events.ts";
import { checkSetupLink, endSetupLink } from "../setupLink.ts";
import { addAgent } from "./addAgent.ts";

const firstDepartment = { name: "Service desk", nameZh: "服务台", icon: "headset" as const };
const firstOfDemo = { name: "Customer relations", nameZh: "客户关系部", icon: "headset" as const };

export interface SetUp {
  token: string;
  organisation: { name: string; nameZh: string | null };
  zone: string;
  language: Language;
  administrator: { name: string; email: string; password: string };
  startWith: "empty" | "demo";
}

/**
 * Makes the organisation, its first department and its administrator, all or nothing and only once: of two at the same time one wins.
 * Faults: setup.linkInvalid.
 */
export async function setUp(ctx: Ctx, input: SetUp): Promise<AgentRecord> {
  await checkSetupLink(input.token);
  if (!isZone(input.zone)) throw fault("request.invalid", { issues: [{ path: "zone", message: "is no IANA time zone" }] });
  const passwordHash = await hashPassword(input.administrator.password);
  const { organisation, zone, language, startWith } = input;
  try {
    const agent = await inTransaction(ctx, async (tx) => {
      await OrganisationModel.create([{ _id: "organisation", ...organisation, zone, language, startedWith: startWith, createdAt: now() }], {
        session: tx.tx,
      });
      const departments = await listDepartments();
      const first = departments[0] ?? (await addDepartment(tx, startWith === "demo" ? firstOfDemo : firstDepartment));
      const { name, email } = input.administrator;
      const administrator = await addAgent(tx, {
        name,
        email,
        role: "administrator",
        departmentIds: [String(first._id)],
        language,
        zone,
        passwordHash,
      });
      await append(tx, organisationSetUp, { name: organisation.name, zone, startedWith: startWith });
      return administrator;
    });
    await endSetupLink();
    return agent;
  } catch (error) {
    if (isDuplicate(error)) throw fault("setup.linkInvalid", {});
    throw error;
  }
}
