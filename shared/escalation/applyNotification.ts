import type { Notification } from "./notification.schema.ts";

/** The newest notices as a console holds them. */
export interface Notices {
  items: Notification[];
  next: string | null;
  unread: number;
}

/** Places of one page. */
const held = 20;

/** The notices after one more was told; told twice, it stands once. */
export function applyNotification(notices: Notices, told: Notification): Notices {
  if (notices.items.some(({ id }) => id === told.id)) return notices;
  return { ...notices, items: [told, ...notices.items].slice(0, held), unread: notices.unread + 1 };
}
