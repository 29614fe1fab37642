import { os } from "../../platform/http/procedures.ts";
import { accessConversation } from "../conversations/index.ts";
import { translate } from "./translate.ts";

export const translationRoutes = os.translation.router({
  translate: os.translation.translate.handler(async ({ input, context: { ctx } }) => {
    await accessConversation(ctx, input.conversationId);
    return translate(input.text, input.to);
  }),
});
