import { useNavigate, useSearch } from "@tanstack/react-router";
import { AuditPage } from "../features/audit/AuditPage.tsx";
import { CalendarsPage } from "../features/calendars/CalendarsPage.tsx";
import { FieldsPage } from "../features/fields/FieldsPage.tsx";
import { LadderPage } from "../features/ladder/LadderPage.tsx";
import { PoliciesPage } from "../features/policies/PoliciesPage.tsx";
import { RulesPage } from "../features/rules/RulesPage.tsx";
import { RolesPage } from "../features/roles/RolesPage.tsx";
import { SkillsPage } from "../features/skills/SkillsPage.tsx";
import { TagsPage } from "../features/tags/TagsPage.tsx";
import { WebhooksPage } from "../features/webhooks/WebhooksPage.tsx";

export const CalendarsScreen = () => <CalendarsPage />;

export const AuditScreen = () => <AuditPage />;

export const RolesScreen = () => <RolesPage />;

export const SkillsScreen = () => <SkillsPage />;

export const TagsScreen = () => <TagsPage />;

export const FieldsScreen = () => <FieldsPage />;

export function LaddersScreen() {
  const navigate = useNavigate();
  const { d } = useSearch({ from: "/signed-in/ladders" });
  return <LadderPage chosen={d} onChoose={(id) => void navigate({ to: "/ladders", search: { d: id }, replace: true })} />;
}

export function PoliciesScreen() {
  const navigate = useNavigate();
  return <PoliciesPage onOpen={(id) => void navigate({ to: "/conversations/$id", params: { id } })} />;
}

export function WebhooksScreen() {
  const navigate = useNavigate();
  return <WebhooksPage onOpen={(id) => void navigate({ to: "/conversations/$id", params: { id } })} />;
}

export function RulesScreen() {
  const navigate = useNavigate();
  return <RulesPage onOpen={(id) => void navigate({ to: "/conversations/$id", params: { id } })} />;
}
