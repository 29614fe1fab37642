import { useNavigate } from "@tanstack/react-router";
import { AccountPage } from "../features/account/AccountPage.tsx";
import { NoticeSettingsPanel } from "../features/notices/NoticeSettingsPanel.tsx";
import { OperationsPage } from "../features/operations/OperationsPage.tsx";
import { OutboxPage } from "../features/outbox/OutboxPage.tsx";
import { PeoplePage } from "../features/people/PeoplePage.tsx";

export const AccountScreen = () => (
  <AccountPage>
    <NoticeSettingsPanel />
  </AccountPage>
);
export const OperationsScreen = () => <OperationsPage />;
export const PeopleScreen = () => <PeoplePage />;

export function OutboxScreen() {
  const navigate = useNavigate();
  return <OutboxPage onOpen={(id) => void navigate({ to: "/conversations/$id", params: { id } })} />;
}
