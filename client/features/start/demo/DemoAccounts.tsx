import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { Button } from "../../../ui/Button.tsx";
import { demoQuery } from "./demoQuery.ts";

interface Props {
  /** Takes an account into the form; without it the addresses are only told. */
  onPick?: (email: string, password: string) => void;
}

/** The accounts of a demo desk, one for each role, with their password; nothing on any other desk. */
export function DemoAccounts({ onPick }: Props) {
  const { t } = useTranslation();
  const { data: demo } = useQuery(demoQuery);
  if (!demo || demo.accounts.length === 0) return null;
  const { accounts, password } = demo;
  return (
    <div className="demo-accounts" role="group" aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{t("start.demo.accounts")}</h2>
      <p>
        {t("start.demo.password")} <code>{password}</code>
      </p>
      <ul>
        {accounts.map(({ role, name, email }) => (
          <li key={email}>
            <span className="two">
              <b>{t(`console.role.${role}`)}</b>
              <small>
                {name} · {email}
              </small>
            </span>
            {onPick && (
              <Button small label={t("start.demo.use", { name })} onClick={() => onPick(email, password)}>
                {t("start.demo.try")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
