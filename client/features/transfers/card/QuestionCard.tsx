import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Consultation } from "../../../../shared/transfers/consultation.schema.ts";
import { api } from "../../../platform/api.ts";
import { hearConsultation } from "../../../platform/live/transferLists.ts";
import { useNames } from "../../../platform/people.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { Button } from "../../../ui/Button.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { useSides } from "../useTransferActs.ts";
import { TimeBar, TimeLeft } from "./TimeLeft.tsx";
import { WordsField } from "../offer/WordsField.tsx";

/** An open question to another department, where it is answered as a note (TRF-5). */
export function QuestionCard({ question }: { question: Consultation }) {
  const { t } = useTranslation();
  const { department } = useNames();
  const [text, setText] = useState("");
  const { receives, sends } = useSides({ fromDepartmentId: question.fromDepartmentId, toDepartmentId: question.departmentId });
  const act = useMutation({ mutationFn: (run: () => Promise<Consultation>) => run(), onSuccess: hearConsultation });
  const { id } = question;
  return (
    <section className="panel offer note-c" aria-label={t("transfer.questionOf", { number: question.number })}>
      <header>
        <Icon name="lock" size="xs" />
        <h3 className="ell">{t("transfer.askedOf", { name: question.askedBy.name, department: department(question.departmentId) })}</h3>
        <span className="sp" />
        <TimeLeft until={question.dueAt} />
      </header>
      <TimeBar from={question.askedAt} until={question.dueAt} />
      <div className="in">
        <p className="txt">{question.question}</p>
        {act.error && (
          <p className="err" role="alert">
            {reasonText(act.error)}
          </p>
        )}
      </div>
      {receives && (
        <form
          className="answer-f"
          onSubmit={(event) => {
            event.preventDefault();
            act.mutate(() => api.consultations.answer({ id, text: text.trim() }));
          }}
        >
          <WordsField label={t("transfer.answer")} aside={t("transfer.internal")} rows={2} value={text} onChange={setText} />
          <div className="dlg-acts">
            <Button small look="primary" type="submit" busy={act.isPending}>
              {t("transfer.sendAnswer")}
            </Button>
          </div>
        </form>
      )}
      {sends && !receives && (
        <footer>
          <span className="hint">{t("transfer.stays", { department: department(question.fromDepartmentId) })}</span>
          <span className="sp" />
          <Button small busy={act.isPending} onClick={() => act.mutate(() => api.consultations.close({ id }))}>
            {t("transfer.closeQuestion")}
          </Button>
        </footer>
      )}
    </section>
  );
}
