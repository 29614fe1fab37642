import { os } from "../../platform/http/procedures.ts";
import { changeCustomFields, listCustomFields } from "./changeCustomFields.ts";

export const fieldsRoutes = os.fields.router({
  list: os.fields.list.handler(async () => ({ items: await listCustomFields() })),
  change: os.fields.change.handler(({ input, context }) => changeCustomFields(context.ctx, input)),
});
