import { useTranslation } from "../../platform/text/useTranslation.ts";
import { Field } from "./Field.tsx";

export interface Names {
  name: string;
  nameZh: string | null;
}

interface Props extends Names {
  label: string;
  maxLength: number;
  fault?: string | null;
  readOnly?: boolean;
  autoFocus?: boolean;
  required?: boolean;
  onChange: (by: Partial<Names>) => void;
}

/** What something is called, and what it is called in Chinese where that differs: an empty box is none. */
export function NameFields({ label, name, nameZh, maxLength, readOnly, onChange, ...first }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Field
        {...first}
        label={label}
        readOnly={readOnly}
        value={name}
        maxLength={maxLength}
        onChange={({ target }) => onChange({ name: target.value })}
      />
      <Field
        label={t("ui.nameZh")}
        readOnly={readOnly}
        lang="zh-CN"
        value={nameZh ?? ""}
        maxLength={maxLength}
        onChange={({ target }) => onChange({ nameZh: target.value || null })}
      />
    </>
  );
}

export const unnamed: Names = { name: "", nameZh: null };

/** The names as they are sent: without the blanks around them. */
export const trimmed = ({ name, nameZh }: Names): Names => ({ name: name.trim(), nameZh: nameZh?.trim() || null });
