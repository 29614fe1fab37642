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
  const past = until !== null && until <= timeNow();
  return (
    <Dialog title={t("snooze.until")} lead={zone} onClose={onClose}>
      <form
        className="main view-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (until !== null && !past) onChoose(until);
        }}
      >
        <Field
          label={t("snooze.when")}
          type="datetime-local"
          value={local}
          autoFocus
          fault={past ? t("snooze.past") : null}
          onChange={({ target }) => setLocal(target.value)}
        />
        <Button type="submit" look="primary" disabled={until === null || past}>
          {t("snooze.act")}
        </Button>
      </form>
    </Dialog>
  );
}
