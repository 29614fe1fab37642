import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Conversation } from "../../../shared/conversations/conversation.schema.ts";
import { api } from "../../platform/api.ts";
import { incidentsQuery } from "../../platform/work/incidents.ts";
import { conversationQuery } from "../../platform/live/heldThreads.ts";
import { queries } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { langOf } from "../../platform/text/names.ts";
import { Button } from "../../ui/Button.tsx";
import { Menu } from "../../ui/floating/Menu.tsx";
import { toast } from "../../ui/floating/toasts.ts";
import { Icon } from "../../ui/Icon.tsx";

/** The incidents a conversation belongs to; who may, links it to an open one or takes it off. Nothing while there are none anywhere. */
export function LinkedIncidents({ conversation, may }: { conversation: Conversation; may: boolean }) {
  const { t } = useTranslation();
  const { data } = useQuery(incidentsQuery());
  const { id, incidents = [] } = conversation;
  const others = (data?.items ?? []).filter((one) => !incidents.some((linked) => linked.id === one.id));
  const link = useMutation({
    mutationFn: (by: { incidentId: (typeof others)[number]["id"]; linked: boolean }) => api.incidents.link({ id, ...by }),
    onSuccess: async () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: conversationQuery(id).queryKey }),
        queries.invalidateQueries({ queryKey: ["incidents"] }),
      ]),
    onError: (error) => void toast(reasonText(error)),
  });
  if (incidents.length === 0 && (!may || others.length === 0)) return null;
  return (
    <section className="tasks" aria-label={t("incident.of")}>
      <h3>
        <Icon name="flag" size="s" />
        {t("incident.of")}
        {may && others.length > 0 && (
          <Menu
            label={t("incident.link")}
            className="btn quiet sm more"
            entries={others.map((one) => ({ id: one.id, text: one.title, icon: "flag", aside: t(`incident.kind.${one.kind}`) }))}
            onPick={(picked) => link.mutate({ incidentId: picked as (typeof others)[number]["id"], linked: true })}
          >
            <Icon name="plus" size="s" />
          </Menu>
        )}
      </h3>
      {incidents.map(({ id: incidentId, title, kind }) => (
        <p className="task" key={incidentId}>
          <span className="two">
            <span lang={langOf(title)}>{title}</span>
            <small>{t(`incident.kind.${kind}`)}</small>
          </span>
          {may && (
            <Button
              look="quiet"
              icon
              small
              label={t("incident.unlink", { title })}
              onClick={() => link.mutate({ incidentId, linked: false })}
            >
              <Icon name="x" size="s" />
            </Button>
          )}
        </p>
      ))}
    </section>
  );
}
