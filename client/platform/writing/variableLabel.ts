import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../text/useTranslation.ts";
import { variables, type Variable } from "../../../shared/macros/variables.ts";
import { customFieldsQuery } from "../customFields.ts";
import { ownName } from "../people.ts";

/** What a variable is called for the reader of this screen; one of the desk's own fields by its label. */
export function useVariableLabel() {
  const { t } = useTranslation();
  const { data } = useQuery(customFieldsQuery);
  return (name: string): string => {
    const field = data?.fields.find(({ key }) => name === `field.${key}`);
    if (field) return ownName({ name: field.label, nameZh: field.labelZh });
    const known = variables.find((one) => one === name) as Variable | undefined;
    return known ? t(`variable.${known}`) : name;
  };
}

/** Every variable there is here, with the desk's own fields. */
export function useVariables(): string[] {
  const { data } = useQuery(customFieldsQuery);
  return [...variables, ...(data?.fields ?? []).map(({ key }) => `field.${key}`)];
}
