import { os } from "../../../platform/http/procedures.ts";
import { keyFrom, presentMessage } from "../../conversations/index.ts";
import { logCall } from "./logCall.ts";
import { lookUpNumber } from "./lookUpNumber.ts";

const on = os.calls;

export const phoneRoutes = on.router({
  lookUp: on.lookUp.handler(({ input, context }) => lookUpNumber(context.ctx, input.number)),
  log: on.log.handler(async ({ input, context: { ctx } }) =>
    presentMessage(await logCall(ctx, { ...input, key: keyFrom(ctx, input.key) })),
  ),
});
