/** What can mark a department, by the names of the product's own icons; "people" is drawn as `users`. */
export const departmentIcons = [
  "ticket",
  "wallet",
  "bag",
  "people",
  "building",
  "headset",
  "shield",
  "plane",
  "bed",
  "case",
  "globe",
  "star",
  "phone",
  "mail",
  "chat",
  "calendar",
  "clock",
  "flag",
  "book",
  "doc",
  "tag",
  "bolt",
  "key",
  "chart",
] as const;
export type DepartmentIcon = (typeof departmentIcons)[number];

/** How the product's own icon of that name is called; any other stays what it is. */
export const drawnAs = (icon: string) => (icon === "people" ? "users" : icon);
