/** The built-in roles, from the least to the most. An auditor reads everything and changes nothing. */
export const roleNames = ["agent", "lead", "supervisor", "administrator", "auditor"] as const;
