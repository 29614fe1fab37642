import type { ViewInput } from "../../../../shared/views/view.schema.ts";
import { groupOf } from "./demoRules.ts";

export interface DemoView extends Pick<ViewInput, "name" | "nameZh" | "conditions"> {
  /** Of whom or of which team; for everybody where neither is said. */
  person?: string;
  team?: string;
}

/** What people of the demo company keep an eye on. */
export const demoViews: DemoView[] = [
  {
    name: "Leaving within two days",
    nameZh: "两天内出发",
    conditions: groupOf("all", { fact: "status", is: ["open", "pending"] }, { fact: "hoursToDeparture", under: 48 }),
  },
  {
    name: "Frequent flyers, unanswered",
    nameZh: "常旅客未答复",
    conditions: groupOf("all", { fact: "contactTag", is: ["frequent flyer"] }, { fact: "unanswered", atLeast: 1 }),
  },
  {
    name: "Wheelchair or child alone",
    nameZh: "轮椅或无陪儿童",
    conditions: groupOf("all", { fact: "field", of: "contact", key: "help", label: "Help needed", is: ["Wheelchair", "Child alone"] }),
  },
  {
    name: "Reissues waiting for us",
    nameZh: "待改签",
    team: "Reissues",
    conditions: groupOf("all", { fact: "tag", is: ["change", "改签"] }, { fact: "status", is: ["open"] }),
  },
  {
    name: "My Lantian people",
    nameZh: "我的蓝天仪器客户",
    person: "Lin Xiao",
    conditions: groupOf("all", { fact: "organisation", is: ["Lantian Instruments"] }, { fact: "status", not: true, is: ["closed"] }),
  },
];
