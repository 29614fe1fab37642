import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "../platform/text/useTranslation.ts";
import { FlowsPage } from "../features/transfers/flows/FlowsPage.tsx";
import { TransfersPage } from "../features/transfers/inbox/TransfersPage.tsx";
import { TransferRulesPage } from "../features/transfers/rules/TransferRulesPage.tsx";

export function TransfersScreen() {
  const navigate = useNavigate();
  return <TransfersPage links={<Links />} onOpen={(id) => void navigate({ to: "/conversations/$id", params: { id } })} />;
}
export function FlowsScreen() {
  const navigate = useNavigate();
  return <FlowsPage links={<Links />} onOpen={(id) => void navigate({ to: "/conversations/$id", params: { id } })} />;
}
export const TransferRulesScreen = () => <TransferRulesPage links={<Links />} />;

const places = [
  ["/transfers", "transfer.place.inbox"],
  ["/transfers/flows", "transfer.place.flows"],
  ["/transfers/rules", "transfer.place.rules"],
] as const;

/** From each of the three pages to the others. */
function Links() {
  const { t } = useTranslation();
  return (
    <nav className="place-l" aria-label={t("transfer.place.label")}>
      {places.map(([to, text]) => (
        <Link key={to} to={to} className="btn sm" activeOptions={{ exact: true }} activeProps={{ "aria-current": "page" }}>
          {t(text)}
        </Link>
      ))}
    </nav>
  );
}
