import type { DepartmentId } from "../../../../shared/contract/ids.ts";
import type { CustomField } from "../../../../shared/fields/customField.schema.ts";
import type { Roster } from "../../../../shared/duty/roster.schema.ts";
import type { TransferRules } from "../../../../shared/transfers/transferRules.schema.ts";
import type { WebhookTerms } from "../../../../shared/webhooks/webhook.schema.ts";
import { changeRoster, rosterOf } from "../../duty/index.ts";
import { changeIncident, findIncident, type IncidentRecord } from "../../incidents/index.ts";
import { changeSignature, type SignatureChange } from "../../signatures/index.ts";
import { changeFields, changeTransferRules, departmentFields } from "../../transfers/index.ts";
import { accessWebhook, putBackWebhook, type SaidWebhook } from "../../webhooks/index.ts";
import { isSame } from "./isSame.ts";
import { undoerOf } from "./undoer.ts";

type Texts = SignatureChange["before"];

/** What stood under the answers of a mailbox. */
export const undoSignature = undoerOf<Texts>(
  "signature.manage",
  // Events of before both were told have neither.
  async (_ctx, { before, after }, { mailbox, version }: SignatureChange, now) =>
    Boolean(before && after) && (await now.signatures()).some((one) => one.mailbox === mailbox && one.version === version),
  (ctx, { before }, { mailbox, version }: SignatureChange) =>
    changeSignature(ctx, { mailbox, texts: before as Texts, seenVersion: version }),
);

interface Versioned {
  version: number;
}

/** How long offers and questions may wait; missing on events of before it was told. */
export const undoTransferRules = undoerOf<TransferRules>(
  "transfer.manage",
  async (_ctx, { before }, { version }: Versioned, now) => Boolean(before) && (await now.transferRules()).version === version,
  (ctx, { before }, { version }: Versioned) => changeTransferRules(ctx, { ...(before as TransferRules), version }),
);

interface OfDepartment {
  departmentId: DepartmentId;
  version?: number;
}

/** What a department asks whoever offers it a conversation, while nobody saved it since, be it as it was. */
export const undoTransferFields = undoerOf<CustomField[]>(
  "transfer.manage",
  async (_ctx, { before, after }, { departmentId, version }: OfDepartment) => {
    if (!before || isSame(before, after)) return false;
    const now = await departmentFields(departmentId);
    return isSame(now.fields, after) && (version === undefined || now.version === version);
  },
  (ctx, { before }, { departmentId, version }: OfDepartment) =>
    changeFields(ctx, { id: departmentId, fields: before as CustomField[], seenVersion: version }),
);

/** Who has the duty. */
export const undoRoster = undoerOf<Roster>(
  "duty.manage",
  async (_ctx, { before, after }, { version }: Versioned) =>
    before !== null && !isSame(before, after) && (await rosterOf(before.departmentId)).version === version,
  (ctx, { before }, { version }: Versioned) => changeRoster(ctx, { ...(before as Roster), seenVersion: version }),
);

/** A closed incident is open again and the other way round; its conversations stayed linked. */
export const undoIncident = undoerOf<IncidentRecord>(
  "conversation.update",
  async (_ctx, { before, after }) => {
    if (!before || !after) return false;
    return isSame((await findIncident(String(after._id))).closedAt, after.closedAt);
  },
  (ctx, { before }) => changeIncident(ctx, { id: String(before?._id), state: (before as IncidentRecord).state }),
);

interface OfWebhook {
  webhook: SaidWebhook;
}
const termsOf = ({ name, events, departmentIds, on }: SaidWebhook): WebhookTerms => ({ name, events, departmentIds, on });

/** What a webhook is told and whether it is on; its address, too, as long as it is the last one it had. */
export const undoWebhook = undoerOf<SaidWebhook>(
  "webhook.manage",
  async (_ctx, { before }, { webhook: after }: OfWebhook) => {
    if (!before || isSame(before, after)) return false;
    // Of before it was told since when an address holds: which one stood there nobody knows any more.
    if (before.host !== after.host && before.addressSince === after.addressSince) return false;
    const now = await accessWebhook(after.id);
    return isSame(now.addressSince, after.addressSince) && isSame(termsOf(after), termsOfRecord(now));
  },
  (ctx, { before }, { webhook: after }: OfWebhook) => {
    const was = before as SaidWebhook;
    return putBackWebhook(ctx, after.id, termsOf(was), was.addressSince === after.addressSince ? null : (after.addressSince ?? null));
  },
);

const termsOfRecord = ({ name, events, departmentIds, on }: Awaited<ReturnType<typeof accessWebhook>>) => ({
  ...{ name, events, departmentIds, on },
});
