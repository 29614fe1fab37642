import type { DepartmentRecord } from "../../departments/index.ts";
import type { RoleName } from "../../../../shared/auth/roles.ts";

/** The password of every demo account; a demo desk holds invented people only. */
export const demoPassword = "skylark demo desk";

type DemoDepartment = Pick<DepartmentRecord, "name" | "nameZh" | "icon">;

export const demoDepartments: DemoDepartment[] = [
  { name: "Customer relations", nameZh: "客户关系部", icon: "headset" },
  { name: "Ticketing", nameZh: "票务部", icon: "ticket" },
  { name: "Refunds", nameZh: "退款部", icon: "wallet" },
  { name: "Baggage", nameZh: "行李部", icon: "bag" },
  { name: "Groups", nameZh: "团组部", icon: "people" },
  { name: "Corporate desk", nameZh: "企业差旅部", icon: "building" },
];

/** Teams of some departments, and who is in them. */
export const demoTeams: { department: string; name: string; nameZh: string; members: string[] }[] = [
  { department: "Ticketing", name: "Reissues", nameZh: "改签组", members: ["Lin Xiao", "Marta Oliveira", "Chen Yu"] },
  { department: "Ticketing", name: "Low cost", nameZh: "廉航组", members: ["Marco Ferri"] },
  { department: "Refunds", name: "Vouchers", nameZh: "代金券组", members: ["Amara Okafor", "Jonas Weber"] },
  { department: "Baggage", name: "Tracing", nameZh: "行李追踪组", members: ["Rakesh Menon", "Sun Li"] },
  { department: "Baggage", name: "Claims", nameZh: "索赔组", members: ["Elena Popescu", "Tomás Herrera"] },
];

export interface DemoAgent {
  name: string;
  email: string;
  role: RoleName;
  department: string;
  language: "en" | "zh-CN";
  skills: string[];
}

const rows: [string, RoleName, string, "en" | "zh-CN", string[]][] = [
  ["Lin Xiao", "agent", "Ticketing", "zh-CN", ["reissue", "amadeus"]],
  ["Marta Oliveira", "agent", "Ticketing", "en", ["reissue", "corporate fares"]],
  ["Marco Ferri", "agent", "Ticketing", "en", ["low cost"]],
  ["Chen Yu", "agent", "Ticketing", "zh-CN", ["reissue"]],
  ["Ingrid Solberg", "lead", "Ticketing", "en", ["reissue", "amadeus"]],
  ["Amara Okafor", "agent", "Refunds", "en", ["vouchers"]],
  ["Liu Fang", "agent", "Refunds", "zh-CN", ["bank transfers"]],
  ["Jonas Weber", "agent", "Refunds", "en", ["vouchers"]],
  ["Wu Qian", "lead", "Refunds", "zh-CN", ["EU261"]],
  ["Rakesh Menon", "agent", "Baggage", "en", ["tracing"]],
  ["Sun Li", "agent", "Baggage", "zh-CN", ["tracing"]],
  ["Elena Popescu", "agent", "Baggage", "en", ["claims"]],
  ["Tomás Herrera", "lead", "Baggage", "en", ["claims"]],
  ["Sofia Lindqvist", "agent", "Groups", "en", ["name lists"]],
  ["Gao Jing", "agent", "Groups", "zh-CN", ["name lists"]],
  ["Fatima Haddad", "agent", "Groups", "en", ["deposits"]],
  ["Priya Nair", "agent", "Corporate desk", "en", ["travel policy"]],
  ["Zhou Min", "agent", "Corporate desk", "zh-CN", ["travel policy"]],
  ["Daniel Novak", "lead", "Corporate desk", "en", ["invoicing"]],
  ["Kim Seo-yun", "agent", "Customer relations", "en", ["complaints"]],
  ["He Lan", "agent", "Customer relations", "zh-CN", ["complaints"]],
  ["Ruth Adeyemi", "supervisor", "Customer relations", "en", ["complaints"]],
  ["Zhao Wei", "administrator", "Customer relations", "zh-CN", []],
  ["Olga Petrova", "auditor", "Customer relations", "en", []],
];

const plain = (name: string) =>
  name
    .normalize("NFD")
    .replace(/[^\w\s-]/g, "")
    .toLowerCase()
    .replace(/\s+/g, ".");

export const demoAgents: DemoAgent[] = rows.map(([name, role, department, language, skills]) => ({
  name,
  email: `${plain(name)}@skylark.example`,
  role,
  department,
  language,
  skills,
}));
