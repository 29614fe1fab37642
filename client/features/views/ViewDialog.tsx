import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { SavedView, ViewInput } from "../../../shared/views/view.schema.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { Button } from "../../ui/Button.tsx";
import { ConditionGroups } from "../../ui/conditions/ConditionGroups.tsx";
import { Dialog } from "../../ui/floating/Dialog.tsx";
import { Below, Field } from "../../ui/forms/Field.tsx";
import { SharingFields } from "./SharingFields.tsx";
import { RemoveButton } from "../../ui/RemoveButton.tsx";
import { inputOf, useSaveView } from "./useSaveView.ts";

interface Props {
  view?: SavedView;
  onClose: () => void;
  onSaved?: (id: string) => void;
  onRemoved?: () => void;
}

const empty: ViewInput = {
  name: "",
  nameZh: null,
  sharing: "personal",
  teamId: null,
  conditions: { match: "all", groups: [{ match: "all", conditions: [{ fact: "status", is: ["open", "pending", "onHold"] }] }] },
};

/** A saved view as it is written: name, who sees it, conditions. */
export function ViewDialog({ view, onClose, onSaved, onRemoved }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<ViewInput>(view ? inputOf(view) : empty);
  const put = (change: Partial<ViewInput>) => setDraft((before) => ({ ...before, ...change }));
  const { save, remove } = useSaveView(
    view,
    (id) => (onSaved?.(id), onClose()),
    () => (onRemoved?.(), onClose()),
  );
  const broken = save.error ?? remove.error;
  return (
    <Dialog title={t(view ? "views.edit" : "views.new")} lead={t("views.lead")} onClose={onClose}>
      <form
        className="main view-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (draft.name.trim()) save.mutate(draft);
        }}
      >
        <Field
          label={t("views.name")}
          value={draft.name}
          required
          maxLength={80}
          autoFocus
          onChange={({ target }) => put({ name: target.value })}
        />
        <Field
          label={t("start.setUp.nameZh")}
          lang="zh-CN"
          value={draft.nameZh ?? ""}
          maxLength={80}
          onChange={({ target }) => put({ nameZh: target.value.trim() ? target.value : null })}
        />
        <SharingFields draft={draft} onChange={put} />
        <ConditionGroups value={draft.conditions} onChange={(conditions) => put({ conditions })} />
        <Below id="view" fault={broken ? reasonText(broken) : null} />
        <footer className="view-foot">
          {view && <RemoveButton word={t("views.remove")} sure={t("views.removeSure")} onRemove={() => remove.mutate()} />}
          <span className="sp" />
          <Button onClick={onClose}>{t("ui.cancel")}</Button>
          <Button type="submit" look="primary" busy={save.isPending}>
            {t("views.save")}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
