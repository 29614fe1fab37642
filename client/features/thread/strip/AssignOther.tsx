import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Agent } from "../../../../shared/auth/agent.schema.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/floating/Dialog.tsx";
import { PersonField } from "../../../ui/forms/PersonField.tsx";

interface Props {
  number: string;
  among: (agent: Agent) => boolean;
  /** How somebody is to be had now. */
  asideOf: (id: Agent["id"]) => string;
  onClose: () => void;
  onAssign: (id: string) => void;
}

/** Gives a conversation to one of its department, found by name. */
export function AssignOther({ number, among, asideOf, onClose, onAssign }: Props) {
  const { t } = useTranslation();
  const [id, setId] = useState("");
  return (
    <Dialog title={t("console.owner.otherTitle", { number })} onClose={onClose}>
      <form className="dlg-form" onSubmit={(event) => (event.preventDefault(), id && (onAssign(id), onClose()))}>
        <PersonField label={t("bulk.assignTo")} value={id} among={among} asideOf={(agent) => asideOf(agent.id)} onChange={setId} />
        <div className="dlg-acts">
          <Button onClick={onClose}>{t("ui.cancel")}</Button>
          <Button look="primary" type="submit" disabled={id === ""}>
            {t("bulk.assign")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
