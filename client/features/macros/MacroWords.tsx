import { useTranslation } from "../../platform/text/useTranslation.ts";
import { useVariableLabel, useVariables } from "../../platform/writing/variableLabel.ts";
import { PlacesField } from "../../ui/forms/PlacesField.tsx";

interface Props {
  label: string;
  language: "en" | "zh-CN";
  value: string;
  onChange: (value: string) => void;
}

/** The words of a macro in one language, with every value there is. */
export function MacroWords(props: Props) {
  const { t } = useTranslation();
  const label = useVariableLabel();
  const places = useVariables().map((name) => ({ name, label: label(name) }));
  return <PlacesField {...props} places={places} placeLabel={t("macro.putValue")} />;
}
