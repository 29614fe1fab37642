import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { askReset } from "../../platform/accounts.ts";
import { useNow } from "../../platform/useNow.ts";
import { stopwatch } from "../../platform/text/time.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/forms/Field.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { StartCard } from "./StartCard.tsx";
import { timeNow } from "../../platform/clock/timeNow.ts";

const againAfterMs = 60_000;

/** Asks for a reset link; the answer is the same for everybody (SEC-5). */
export function Forgotten() {
  const { t } = useTranslation();
  const [email, setEmail] = useState("");
  const [askedAt, setAskedAt] = useState(0);
  const [fault, setFault] = useState<string | null>(null);
  const ask = async () => {
    const answer = await askReset(email.trim());
    setFault(answer.ok ? null : t(`start.refused.${answer.refused}`));
    if (answer.ok) setAskedAt(timeNow());
  };
  if (askedAt > 0) return <Asked email={email} askedAt={askedAt} onAgain={() => void ask()} onOther={() => setAskedAt(0)} />;
  return (
    <StartCard title={t("start.forgotten.title")} lead={t("start.forgotten.lead")} onSubmit={() => void ask()}>
      <Field
        label={t("start.email")}
        type="email"
        autoComplete="username"
        autoFocus
        value={email}
        fault={fault}
        onChange={(event) => setEmail(event.target.value)}
      />
      <Button look="primary" type="submit">
        {t("start.forgotten.act")}
      </Button>
      <div className="rowb">
        <a href="/sign-in">{t("start.backToSignIn")}</a>
      </div>
    </StartCard>
  );
}

function Asked({ email, askedAt, onAgain, onOther }: { email: string; askedAt: number; onAgain: () => void; onOther: () => void }) {
  const { t } = useTranslation();
  const left = Math.ceil((askedAt + againAfterMs - useNow(1000)) / 1000);
  return (
    <StartCard title={t("start.asked.title")} lead={t("start.asked.lead", { email })} end={t("start.asked.end")} onSubmit={onAgain}>
      <div className="inv">
        <span className="ic">
          <Icon name="mail" />
        </span>
        <div>
          {t("start.asked.soon")}
          <small>{t("start.asked.once")}</small>
        </div>
      </div>
      <Button type="submit" disabled={left > 0}>
        {left > 0 ? t("start.asked.againIn", { time: stopwatch(left) }) : t("start.asked.again")}
      </Button>
      <div className="rowb">
        <a href="/sign-in">{t("start.backToSignIn")}</a>
        <button type="button" className="linkb" onClick={onOther}>
          {t("start.asked.other")}
        </button>
      </div>
    </StartCard>
  );
}
