import { useNavigate, useSearch } from "@tanstack/react-router";
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
