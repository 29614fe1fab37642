import { useNavigate, useSearch } from "@tanstack/react-router";
import { DayPage } from "../features/routing/day/DayPage.tsx";
import { QueuesPage } from "../features/routing/queues/QueuesPage.tsx";
import { RoutingPage } from "../features/routing/plan/RoutingPage.tsx";

export function QueuesScreen() {
  const navigate = useNavigate();
  const { d } = useSearch({ from: "/signed-in/queues" });
  return (
    <QueuesPage
      chosen={d}
      onChoose={(id) => void navigate({ to: "/queues", search: { d: id }, replace: true })}
      onOpen={(id) => void navigate({ to: "/conversations/$id", params: { id } })}
      onRouting={(id) => void navigate({ to: "/routing", search: { d: id } })}
    />
  );
}

export function DayScreen() {
  const navigate = useNavigate();
  const { a, day } = useSearch({ from: "/signed-in/availability" });
  const choose = (agentId: string | undefined, date: string) =>
    void navigate({ to: "/availability", search: { ...(agentId ? { a: agentId } : {}), day: date }, replace: true });
  return <DayPage agentId={a} date={day} onChoose={choose} />;
}

export function RoutingScreen() {
  const navigate = useNavigate();
  const { d } = useSearch({ from: "/signed-in/routing" });
  return (
    <RoutingPage
      chosen={d}
      onChoose={(id) => void navigate({ to: "/routing", search: { d: id }, replace: true })}
      onQueue={(id) => void navigate({ to: "/queues", search: { d: id } })}
    />
  );
}
