import { useEffect, useRef, useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { isVariable } from "../../../../shared/macros/variables.ts";
import { useVariableLabel } from "../../../platform/writing/variableLabel.ts";
import { Button } from "../../../ui/Button.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import type { Composer } from "../useComposer.ts";

/** Not sent: places nobody has a value for. Each is asked for here, and filled in as it leaves (MSG-14). */
export function UnfilledPlaces({ composer }: { composer: Composer }) {
  const { t } = useTranslation();
  const label = useVariableLabel();
  const [given, setGiven] = useState<Record<string, string>>({});
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const complete = composer.places.every((name) => given[name]?.trim());
  return (
    <form className="above warn" role="alert" ref={form} onSubmit={(event) => (event.preventDefault(), complete && composer.send(given))}>
      <Icon name="alert" size="s" />
      <span>{t("console.places.missing", { count: composer.places.length })}</span>
      {composer.places.map((name) => (
        <label key={name}>
          <span>{isVariable(name) ? label(name) : t("console.places.unknown", { name })}</span>
          <input
            className="input"
            value={given[name] ?? ""}
            maxLength={200}
            onChange={({ target }) => setGiven((all) => ({ ...all, [name]: target.value }))}
          />
        </label>
      ))}
      <Button type="submit" small look="primary" disabled={!complete}>
        {t("console.places.fill")}
      </Button>
    </form>
  );
}
