import { queryOptions, useQuery } from "@tanstack/react-query";
import { useTranslation } from "./text/useTranslation.ts";
import { roleNames } from "../../shared/auth/roleNames.ts";
import { api } from "./api.ts";
import { ownName } from "./people.ts";

/** Every role in force; read afresh when one changes. */
export const rolesQuery = queryOptions({
  queryKey: ["roles"],
  queryFn: async () => (await api.roles.list()).items,
  staleTime: 300_000,
});

/** The roles there are, and the name of each for the reader of this screen; the empty name until an own one is known. */
export function useRoles() {
  const { t } = useTranslation();
  const { data: roles = [] } = useQuery(rolesQuery);
  const roleText = (key: string) => {
    const builtIn = roleNames.find((name) => name === key);
    if (builtIn) return t(`console.role.${builtIn}`);
    const own = roles.find((role) => role.key === key);
    return own ? ownName({ name: own.name ?? "", nameZh: own.nameZh }) : "";
  };
  return { roles, roleText };
}
