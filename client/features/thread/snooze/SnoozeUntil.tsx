import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { instantOf } from "../../../../shared/duty/wallClock.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/floating/Dialog.tsx";
import { Field } from "../../../ui/forms/Field.tsx";
import { timeNow } from "../../../platform/clock/timeNow.ts";

interface Props {
  zone: string;
  onClose: () => void;
  onChoose: (until: number) => void;
}

/** A day and time of the person's own wall clock. */
export function SnoozeUntil({ zone, onClose, onChoose }: Props) {
  const { t } = useTranslation();
  const [local, setLocal] = useState("");
  const wall = Date.parse(`${local}Z`);
  const until = Number.isNaN(wall) ? null : instantOf(zone, Math.floor(wall / 86_400_000), Math.floor((wall % 86_400_000) / 60_000));
  return (
    <Dialog title={t("snooze.until")} lead={zone} onClose={onClose}>
      <form
        className="main view-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (until !== null) onChoose(until);
        }}
      >
        <Field
          label={t("snooze.when")}
          type="datetime-local"
          value={local}
          autoFocus
          fault={until !== null && until <= timeNow() ? t("snooze.past") : null}
          onChange={({ target }) => setLocal(target.value)}
        />
        <Button type="submit" look="primary">
          {t("snooze.act")}
        </Button>
      </form>
    </Dialog>
  );
}
