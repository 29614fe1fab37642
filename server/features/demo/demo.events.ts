import { defineEvent } from "../../platform/eventLog/index.ts";

export const demoFilled = defineEvent<{ contacts: number; conversations: number }>("demo.filled");
