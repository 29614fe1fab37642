import { useId, useState, type ReactNode } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { BulkAct } from "../../../shared/bulk/bulk.schema.ts";
import type { AgentId, DepartmentId } from "../../../shared/contract/ids.ts";
import { transferReasons, type TransferReason } from "../../../shared/transfers/transferReasons.ts";
import { useNames } from "../../platform/people.ts";
import { Button } from "../Button.tsx";
import { Dialog } from "../floating/Dialog.tsx";
import { PersonField } from "../forms/PersonField.tsx";
import { SelectField } from "../forms/SelectField.tsx";
import { Toggle } from "../forms/Toggle.tsx";
import { WordsInput } from "../conditions/WordsInput.tsx";

interface Props {
  count: number;
  onClose: () => void;
  onAct: (act: BulkAct) => void;
}

/** Tags that each of them gets or loses. */
export function TagsDialog({ count, onClose, onAct }: Props) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<"addTags" | "removeTags">("addTags");
  const [tags, setTags] = useState<string[]>([]);
  return (
    <Sheet
      title={t("bulk.tags")}
      count={count}
      act={t(`bulk.${kind}`)}
      onClose={onClose}
      onSubmit={tags.length > 0 ? () => onAct({ kind, tags }) : null}
    >
      <Toggle
        label={t("bulk.tags")}
        value={kind}
        options={[
          ["addTags", t("bulk.addTags")],
          ["removeTags", t("bulk.removeTags")],
        ]}
        onChange={setKind}
      />
      <WordsInput values={tags} onChange={setTags} />
    </Sheet>
  );
}

/** Whom each of them goes to, found by name. */
export function AssignDialog({ count, onClose, onAct }: Props) {
  const { t } = useTranslation();
  const [assigneeId, setAssigneeId] = useState("");
  const assign = () => onAct({ kind: "assign", assigneeId: assigneeId as AgentId });
  return (
    <Sheet title={t("bulk.assign")} count={count} act={t("bulk.assign")} onClose={onClose} onSubmit={assigneeId ? assign : null}>
      <PersonField label={t("bulk.assignTo")} value={assigneeId} among={({ role }) => role !== "auditor"} onChange={setAssigneeId} />
    </Sheet>
  );
}

/** An offer of each of them to another department. */
export function TransferBulkDialog({ count, onClose, onAct }: Props) {
  const { t } = useTranslation();
  const { departments, department } = useNames();
  const [to, setTo] = useState<DepartmentId | null>(null);
  const [reason, setReason] = useState<TransferReason>("workload");
  const [summary, setSummary] = useState("");
  const departmentId = to ?? departments[0]?.id;
  const ready = departmentId && summary.trim();
  const offer = () => departmentId && onAct({ kind: "transfer", departmentId, reason, reasonText: null, summary: summary.trim() });
  return (
    <Sheet title={t("bulk.transfer")} count={count} act={t("bulk.transferAct")} onClose={onClose} onSubmit={ready ? offer : null}>
      <SelectField
        label={t("transfer.department")}
        value={departmentId ?? ""}
        onChange={({ target }) => setTo(target.value as DepartmentId)}
      >
        {departments.map(({ id }) => (
          <option key={id} value={id}>
            {department(id)}
          </option>
        ))}
      </SelectField>
      <SelectField label={t("transfer.why")} value={reason} onChange={({ target }) => setReason(target.value as TransferReason)}>
        {transferReasons
          .filter((one) => one !== "other")
          .map((one) => (
            <option key={one} value={one}>
              {t(`transfer.reason.${one}`)}
            </option>
          ))}
      </SelectField>
      <WordsBox label={t("transfer.summary")} value={summary} most={2000} onChange={setSummary} />
    </Sheet>
  );
}

/** One answer to each of them, with each contact's own words in its variables. */
export function ReplyDialog({ count, onClose, onAct }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const send = () => onAct({ kind: "reply", text: text.trim() });
  return (
    <Sheet title={t("bulk.reply")} count={count} act={t("bulk.replyAct", { count })} onClose={onClose} onSubmit={text.trim() ? send : null}>
      <WordsBox label={t("bulk.words")} value={text} most={50_000} onChange={setText} />
      <p className="hint">{t("bulk.variables", { example: "{{contact.firstName|traveller}}" })}</p>
    </Sheet>
  );
}

function WordsBox({ label, value, most, onChange }: { label: string; value: string; most: number; onChange: (value: string) => void }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea className="input" id={id} rows={6} maxLength={most} value={value} onChange={({ target }) => onChange(target.value)} />
    </div>
  );
}

interface SheetProps {
  title: string;
  count: number;
  act: string;
  onClose: () => void;
  /** Null while something is missing. */
  onSubmit: (() => void) | null;
  children: ReactNode;
}

function Sheet({ title, count, act, onClose, onSubmit, children }: SheetProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={title} lead={t("bulk.chosen", { count })} onClose={onClose}>
      <form
        className="main bulk-form"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit?.();
        }}
      >
        {children}
        <Button type="submit" look="primary" disabled={!onSubmit}>
          {act}
        </Button>
      </form>
    </Dialog>
  );
}
