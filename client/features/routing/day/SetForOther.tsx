import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { AgentId } from "../../../../shared/contract/ids.ts";
import { awayReasons } from "../../../../shared/routing/availability.ts";
import { api } from "../../../platform/api.ts";
import { hearAvailability, useAvailabilities } from "../../../platform/availabilities.ts";
import { useNames } from "../../../platform/people.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { Button } from "../../../ui/Button.tsx";
import { toast } from "../../../ui/floating/toasts.ts";
import { Field } from "../../../ui/forms/Field.tsx";
import { SelectField } from "../../../ui/forms/SelectField.tsx";

const plain = ["available", "busy", "offline"] as const;

/** Says for a colleague how he or she is to be had, and why; the words stand in the history. */
export function SetForOther({ agentId, onDone }: { agentId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const { words } = useAvailabilities();
  const name = useNames().agent(agentId);
  const [chosen, setChosen] = useState<(typeof plain)[number] | (typeof awayReasons)[number]>("available");
  const [note, setNote] = useState("");
  const state = plain.find((one) => one === chosen) ?? ("away" as const);
  const reason = awayReasons.find((one) => one === chosen) ?? null;
  const { mutate, isPending } = useMutation({
    mutationFn: () => api.routing.setOf({ agentId: agentId as AgentId, state, reason, note: note.trim() || null }),
    onSuccess: (told) => {
      hearAvailability(told);
      setNote("");
      onDone();
      toast(t("availability.day.done", { name, state: words(told) }));
    },
    onError: (error) => toast(reasonText(error)),
  });
  const save = (event: FormEvent) => (event.preventDefault(), mutate());
  return (
    <section className="panel" aria-labelledby="set">
      <header>
        <h2 id="set">{t("availability.day.set", { name })}</h2>
      </header>
      <form className="in stack" onSubmit={save}>
        <SelectField
          label={t("availability.day.setState")}
          value={chosen}
          onChange={({ target }) => setChosen(target.value as typeof chosen)}
        >
          {plain.map((one) => (
            <option key={one} value={one}>
              {words({ state: one, reason: null })}
            </option>
          ))}
          {awayReasons.map((one) => (
            <option key={one} value={one}>
              {words({ state: "away", reason: one })}
            </option>
          ))}
        </SelectField>
        <Field label={t("availability.day.note")} maxLength={200} value={note} onChange={({ target }) => setNote(target.value)} />
        <div>
          <Button type="submit" busy={isPending}>
            {t("availability.day.save")}
          </Button>
        </div>
      </form>
    </section>
  );
}
