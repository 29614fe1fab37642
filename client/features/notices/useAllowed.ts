import { useState } from "react";

type Permission = NotificationPermission | "unknown";

const permission = (): Permission => ("Notification" in window ? Notification.permission : "unknown");

/** Whether the browser may tell of something while its window is not looked at; asked for only when somebody presses for it. */
export function useAllowed() {
  const [allowed, setAllowed] = useState(permission);
  return { allowed, ask: async () => setAllowed(await Notification.requestPermission()) };
}
