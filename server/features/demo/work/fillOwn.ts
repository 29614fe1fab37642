import { systemCtx } from "../../../platform/ctx.ts";
import { changeCompany } from "../../contacts/index.ts";
import { changeCustomFields, customFieldsOf } from "../../fields/index.ts";
import { addTag, listTags } from "../../tags/index.ts";
import { demoCompanies, demoContactTags, demoOwnFields } from "./demoOwn.ts";

/** Own fields where none are asked yet, the tags of contacts, and what is known of these companies: one no contact names has no record. */
export async function fillOwn(companies: ReadonlySet<string | null>) {
  for (const of of ["conversation", "contact", "organisation"] as const)
    if ((await customFieldsOf(of)).length === 0)
      await changeCustomFields(systemCtx("Demo"), { of, fields: demoOwnFields[of], seenVersion: 0 });
  const known = new Set((await listTags()).map(({ name }) => name.toLowerCase()));
  for (const tag of demoContactTags) if (!known.has(tag.name)) await addTag(systemCtx("Demo"), tag);
  for (const { name, fields } of demoCompanies) if (companies.has(name)) await changeCompany(systemCtx("Demo"), name, fields);
}
