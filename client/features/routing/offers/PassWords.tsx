import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/forms/Field.tsx";

/** Another reason in words; Enter passes with it, Escape goes back to the choice. */
export function PassWords({ onPass, onBack }: { onPass: (text: string | null) => void; onBack: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  return (
    <form
      className="wo-words"
      onSubmit={(event) => {
        event.preventDefault();
        onPass(text.trim() || null);
      }}
      onKeyDown={(event) => event.key === "Escape" && (event.stopPropagation(), onBack())}
    >
      <Field
        label={t("routing.offer.words")}
        optional={t("ui.optional")}
        maxLength={200}
        autoFocus
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Button type="submit" small>
        {t("routing.offer.pass")}
      </Button>
    </form>
  );
}
