import { useNavigate, useSearch } from "@tanstack/react-router";
import { DutyPage } from "../features/duty/DutyPage.tsx";
import { RiskPage } from "../features/ladder/risk/RiskPage.tsx";

export function DutyScreen() {
  const navigate = useNavigate();
  const { d } = useSearch({ from: "/signed-in/duty" });
  return <DutyPage chosen={d} onChoose={(name) => void navigate({ to: "/duty", search: { d: name }, replace: true })} />;
}

export function RiskScreen() {
  const navigate = useNavigate();
  return <RiskPage onOpen={(id) => void navigate({ to: "/conversations/$id", params: { id } })} />;
}
