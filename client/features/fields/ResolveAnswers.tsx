import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Conversation } from "../../../shared/conversations/conversation.schema.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { Button } from "../../ui/Button.tsx";
import { FieldInput } from "../../ui/fields/FieldInput.tsx";
import { Dialog } from "../../ui/floating/Dialog.tsx";
import { Below } from "../../ui/forms/Field.tsx";
import { ReadState } from "../../ui/ReadState.tsx";
import { useMissingAnswers, type MissingField } from "./useMissingAnswers.ts";

interface Props {
  conversation: Conversation;
  onClose: () => void;
  /** Everything is answered: what was refused can be done. */
  onAnswered: () => void;
}

const keyOf = ({ of, field }: MissingField) => `${of} ${field.key}`;

/** What has to be known before a conversation is resolved, asked for where it was to be; once it is answered, it is resolved. */
export function ResolveAnswers({ conversation, onClose, onAnswered }: Props) {
  const { t } = useTranslation();
  const { missing, trips, read, save: store } = useMissingAnswers(conversation);
  const [typed, setTyped] = useState<Record<string, string>>({});
  const answer = (one: MissingField) => typed[keyOf(one)]?.trim() ?? "";
  const save = useMutation({ mutationFn: () => store(answer), onSuccess: () => (onClose(), onAnswered()) });
  const form = useRef<HTMLFormElement>(null);
  const first = missing[0] && keyOf(missing[0]);
  useEffect(() => form.current?.querySelector<HTMLElement>("input:enabled, select:enabled")?.focus(), [first]);
  // Read, and nothing of it missing: somebody else answered meanwhile, and it can be resolved.
  const ready = read.data !== undefined && missing.every((one) => answer(one) !== "");
  const mayAll = missing.every(({ may }) => may);
  return (
    <Dialog title={t("fields.before.title", { number: conversation.number })} lead={t("fields.before.lead")} onClose={onClose}>
      <form className="dlg-form" ref={form} onSubmit={(event) => (event.preventDefault(), save.mutate())}>
        <ReadState read={read} failed={t("fields.failed")} />
        {missing.map((one, at) => (
          <div key={keyOf(one)} className="own-fields">
            {one.of !== "conversation" && one.of !== missing[at - 1]?.of && <h3>{t(`fields.before.of.${one.of}`)}</h3>}
            <FieldInput
              field={one.field}
              value={typed[keyOf(one)] ?? ""}
              trips={trips}
              disabled={!one.may}
              onChange={(value) => setTyped((all) => ({ ...all, [keyOf(one)]: value }))}
            />
          </div>
        ))}
        {!mayAll && <p className="hint">{t("fields.before.mayNot")}</p>}
        <Below id="answers" fault={save.error ? reasonText(save.error) : null} />
        <div className="dlg-acts">
          <Button onClick={onClose}>{t("ui.cancel")}</Button>
          <Button look="primary" type="submit" busy={save.isPending} disabled={!ready}>
            {t("fields.before.act")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
