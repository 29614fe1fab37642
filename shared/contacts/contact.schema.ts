import { z } from "zod";
import { FieldAnswers } from "../fields/customField.schema.ts";
import { AgentId, ContactId, Instant } from "../contract/ids.ts";

export const identityKinds = ["email", "phone", "visitor", "member"] as const;
export const IdentityKind = z.enum(identityKinds);

/** One way a contact reaches us. `proven` is false while only claimed (an address typed into the chat form). */
export const Identity = z.object({ kind: IdentityKind, value: z.string().max(254), proven: z.boolean() });
export type Identity = z.infer<typeof Identity>;

export const Tier = z.enum(["platinum", "gold", "silver"]);

/** One flight of a trip; instants in UTC, zones as IANA names so that local times can be shown. */
export const Segment = z.object({
  flight: z.string(),
  from: z.string(),
  to: z.string(),
  departsAt: Instant,
  arrivesAt: Instant,
  fromZone: z.string(),
  toZone: z.string(),
  status: z.enum(["onTime", "delayed", "cancelled", "departed"]),
});

export const Trip = z.object({ locator: z.string(), title: z.string(), segments: z.array(Segment) });
export type Trip = z.infer<typeof Trip>;

/** A person outside. */
export const Contact = z.object({
  id: ContactId,
  name: z.string(),
  nameLatin: z.string().nullable(),
  language: z.string().nullable(),
  zone: z.string().nullable(),
  tier: Tier.nullable(),
  organisation: z.string().nullable(),
  accountManagerId: AgentId.nullable().describe("the agent who answers for this contact"),
  tags: z.array(z.string()).describe("of the desk's list of tags"),
  fields: FieldAnswers.describe("answers to the desk's own fields, by their keys"),
  identities: z.array(Identity),
  trips: z.array(Trip),
  createdAt: Instant,
});
export type Contact = z.infer<typeof Contact>;
