import { systemCtx } from "../../platform/ctx.ts";
import { inTransaction } from "../../platform/database/index.ts";
import { append, defineEvent } from "../../platform/eventLog/index.ts";

interface Filled {
  contacts: number;
  conversations: number;
}
export const demoFilled = defineEvent<Filled>("demo.filled");

/** Says that the demo company is whole. */
export const tellFilled = (filled: Filled) => inTransaction(systemCtx(), (tx) => append(tx, demoFilled, filled));
