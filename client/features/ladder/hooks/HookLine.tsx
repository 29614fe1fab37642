import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Hook } from "../../../../shared/escalation/hook.schema.ts";
import { api } from "../../../platform/api.ts";
import { queries } from "../../../platform/queries.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { Button } from "../../../ui/Button.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { RemoveButton } from "../../../ui/RemoveButton.tsx";
import { useAct } from "../../../ui/useAct.ts";
import { hooksQuery } from "../ladderQueries.ts";

/** One system a ladder may call: an example sent to it now says whether it works. */
export function HookLine({ hook: { id, name, kind, host }, manages }: { hook: Hook; manages: boolean }) {
  const { t } = useTranslation();
  const attempt = useAct(() => api.hooks.attempt({ id }));
  const remove = useMutation({
    mutationFn: () => api.hooks.remove({ id }),
    onSuccess: () => queries.invalidateQueries({ queryKey: hooksQuery.queryKey }),
  });
  const { data } = attempt;
  return (
    <li className="person-l hook-l">
      <Icon name={kind === "chat" ? "chat" : "link"} />
      <div className="min0">
        <b>{name}</b>
        <p className="hint">
          {t(`ladder.hooks.kinds.${kind}`)} · {host}
        </p>
        {data && <p role="status">{t(data.ok ? "ladder.hooks.works" : "ladder.hooks.fails", { name, ...data })}</p>}
        {remove.error && (
          <p className="err" role="alert">
            {reasonText(remove.error)}
          </p>
        )}
      </div>
      {manages && (
        <Button small busy={attempt.isPending} onClick={() => attempt.mutate(undefined)}>
          {t("ladder.hooks.attempt")}
        </Button>
      )}
      {manages && <RemoveButton word={t("ladder.hooks.remove")} sure={t("ladder.hooks.removeSure")} onRemove={() => remove.mutate()} />}
    </li>
  );
}
