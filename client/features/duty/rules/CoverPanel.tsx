import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { AgentId } from "../../../../shared/contract/ids.ts";
import type { Cover, Roster } from "../../../../shared/duty/roster.schema.ts";
import { newKey } from "../../../platform/newKey.ts";
import { useNow } from "../../../platform/useNow.ts";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/forms/Field.tsx";
import { PersonField } from "../../../ui/forms/PersonField.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { Avatar } from "../../../ui/marks/Avatar.tsx";
import { dateTimeField, dayAndTimeIn, instantIn } from "../dutyText.ts";
import { usePeopleFor } from "./usePeopleFor.ts";

interface Props {
  roster: Roster;
  manages: boolean;
  zone: string;
  onChange: (covers: Cover[]) => void;
}

/** Who stands in for a while; what is over is kept for two months and not shown. */
export function CoverPanel({ roster: { covers, departmentId }, manages, zone, onChange }: Props) {
  const { t } = useTranslation();
  const now = useNow(60_000);
  const { nameOf } = usePeopleFor(departmentId);
  const ahead = covers.filter(({ until }) => Date.parse(until) > now).toSorted((a, b) => a.from.localeCompare(b.from));
  return (
    <section className="panel" aria-label={t("duty.cover.title")}>
      <header>
        <h2>{t("duty.cover.title")}</h2>
        <span className="s ell">{t("duty.cover.hint")}</span>
      </header>
      {ahead.length === 0 && <p className="in hint">{t("duty.cover.none")}</p>}
      <ul className="cover-l">
        {ahead.map(({ id, agentId, from, until }) => (
          <li key={id}>
            <Avatar name={nameOf(agentId)} agent size="s" />
            <b>{nameOf(agentId)}</b>
            <span className="s num">
              {t("duty.list.line", { from: dayAndTimeIn(Date.parse(from), zone), until: dayAndTimeIn(Date.parse(until), zone) })}
            </span>
            <span className="sp" />
            {manages && (
              <Button
                icon
                small
                look="quiet"
                label={t("duty.cover.drop", { name: nameOf(agentId) })}
                onClick={() => onChange(covers.filter((one) => one.id !== id))}
              >
                <Icon name="x" size="s" />
              </Button>
            )}
          </li>
        ))}
      </ul>
      {manages && <AddCover departmentId={departmentId} zone={zone} now={now} onAdd={(cover) => onChange([...covers, cover])} />}
    </section>
  );
}

const hourMs = 3_600_000;

function AddCover({
  departmentId,
  zone,
  now,
  onAdd,
}: {
  departmentId: string | null;
  zone: string;
  now: number;
  onAdd: (cover: Cover) => void;
}) {
  const { t } = useTranslation();
  const { first, isAble } = usePeopleFor(departmentId);
  const start = Math.ceil(now / hourMs) * hourMs;
  const [who, setWho] = useState<AgentId | null>(null);
  const [from, setFrom] = useState(() => dateTimeField(new Date(start).toISOString(), zone));
  const [until, setUntil] = useState(() => dateTimeField(new Date(start + 12 * hourMs).toISOString(), zone));
  const agentId = who ?? first;
  const [begins, ends] = [instantIn(from, zone), instantIn(until, zone)];
  const wrong = begins !== null && ends !== null && ends <= begins;
  const add = () =>
    agentId && begins && ends && !wrong && onAdd({ id: newKey().slice(0, 8).toLowerCase(), agentId, from: begins, until: ends });
  return (
    <div className="in fields cover-add" role="group" aria-label={t("duty.cover.add")}>
      <PersonField label={t("duty.cover.who")} value={agentId ?? ""} among={isAble} onChange={(id) => setWho(id as AgentId)} />
      <Field label={t("duty.cover.from")} type="datetime-local" value={from} hint={zone} onChange={({ target }) => setFrom(target.value)} />
      <Field
        label={t("duty.cover.until")}
        type="datetime-local"
        value={until}
        hint={zone}
        fault={wrong ? t("duty.cover.wrong") : null}
        onChange={({ target }) => setUntil(target.value)}
      />
      <Button disabled={!agentId || !begins || !ends || wrong} onClick={add}>
        {t("duty.cover.add")}
      </Button>
    </div>
  );
}
