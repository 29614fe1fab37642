import { queryOptions } from "@tanstack/react-query";
import { api } from "./api.ts";

/** How this person wants to be told. */
export const noticeSettingsQuery = queryOptions({ queryKey: ["noticeSettings"], queryFn: () => api.escalation.noticeSettings() });
