import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { AgentId, ConversationId } from "../../../../shared/contract/ids.ts";
import { api } from "../../../platform/api.ts";
import { queries, useCan, useMe } from "../../../platform/queries.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { Button } from "../../../ui/Button.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { useShortcuts } from "../../../ui/shortcuts.ts";

interface Props {
  id: ConversationId;
  watchers: { id: AgentId; name: string }[];
}

/** Who watches the conversation; one joins and leaves by one button. */
export function Watchers({ id, watchers }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const may = useCan("conversation.note");
  const mine = watchers.some((one) => one.id === me.id);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => api.escalation.watch({ id, watching: !mine }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["ladderRuns", id] }),
  });
  useShortcuts({ "Shift+W": () => (may ? mutate() : undefined) });
  if (!may && watchers.length === 0) return null;
  return (
    <section className="climb watch" aria-label={t("ladder.watch.title")}>
      <h3>
        <Icon name="eye" size="s" />
        {t("ladder.watch.title")}
        {may && (
          <Button small look="quiet" className="more" busy={isPending} onClick={() => mutate()}>
            {t(mine ? "ladder.watch.stop" : "ladder.watch.start")}
            <span className="kbd hid">⇧ W</span>
          </Button>
        )}
      </h3>
      <p className="hint">{watchers.length > 0 ? watchers.map(({ name }) => name).join(t("duty.comma")) : t("ladder.watch.none")}</p>
      {error && (
        <p className="wrong" role="alert">
          {reasonText(error)}
        </p>
      )}
    </section>
  );
}
