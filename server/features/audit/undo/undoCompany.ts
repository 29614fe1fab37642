import { changeCompany, getCompany, type CompanyRecord } from "../../contacts/index.ts";
import { isSame } from "./isSame.ts";
import { undoerOf } from "./undoer.ts";

/** What the desk's own fields of an organisation said. */
export const undoCompany = undoerOf<CompanyRecord>(
  "contact.write",
  async (ctx, { before, after }) => before !== null && after !== null && isSame((await getCompany(ctx, after.name)).fields, after.fields),
  (ctx, { before, after }) => {
    const emptied = Object.fromEntries(Object.keys(after?.fields ?? {}).map((key) => [key, ""]));
    return changeCompany(ctx, after?.name ?? "", { ...emptied, ...before?.fields });
  },
);
