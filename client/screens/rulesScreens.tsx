import { useNavigate } from "@tanstack/react-router";
import { CalendarsPage } from "../features/calendars/CalendarsPage.tsx";
import { PoliciesPage } from "../features/policies/PoliciesPage.tsx";

export const CalendarsScreen = () => <CalendarsPage />;

export function PoliciesScreen() {
  const navigate = useNavigate();
  return <PoliciesPage onOpen={(id) => void navigate({ to: "/conversations/$id", params: { id } })} />;
}
