import type { MacroInput } from "../../../../shared/macros/macro.schema.ts";

type Words = Omit<MacroInput, "scope">;
/** Whose it is: `person`'s own, a team's by its name, or everybody's where neither is said. */
export interface DemoMacro extends Words {
  person?: string;
  team?: string;
}

type Named = readonly [name: string, nameZh: string];
const macro = (named: Named, shortcut: string, folder: string, texts: MacroInput["texts"], actions: MacroInput["actions"]): DemoMacro => ({
  ...{ name: named[0], nameZh: named[1], shortcut, folder, texts, actions },
});

/** What the demo company answers every day. */
export const demoMacros: DemoMacro[] = [
  macro(
    ["We look into it", "正在处理"],
    "look",
    "Everyday",
    {
      en: "Dear {{contact.firstName|customer}},\n\nThank you for writing. We look into {{conversation.number}} and come back to you today.",
      "zh-CN": "{{contact.name|您}}您好，\n\n感谢来信。我们正在处理 {{conversation.number}}，今天内会回复您。",
    },
    [{ kind: "status", status: "pending" }],
  ),
  macro(
    ["Refund is on its way", "退款已发出"],
    "refund",
    "Refunds",
    {
      en: "Dear {{contact.firstName|customer}},\n\nThe refund for booking {{trip.locator|you wrote about}} was sent today. Banks take five working days.",
      "zh-CN": "{{contact.name|您}}您好，\n\n订座编号 {{trip.locator|您来信所述}} 的退款今天已发出，银行到账约需五个工作日。",
    },
    [
      { kind: "addTags", tags: ["refund"] },
      { kind: "status", status: "resolved" },
    ],
  ),
  macro(
    ["Close kindly", "礼貌结束"],
    "bye",
    "Everyday",
    {
      en: "Glad we could help, {{contact.firstName|and have a good trip}}. Write again whenever you need us.",
      "zh-CN": "很高兴能帮到您。祝您旅途愉快，有需要随时联系我们。",
    },
    [{ kind: "status", status: "resolved" }],
  ),
  {
    ...macro(
      ["Ask for the boarding pass", "索要登机牌"],
      "pass",
      "Tracing",
      {
        en: "Could you send us a picture of the boarding pass and of the bag tag? With both we can search at {{trip.to|your destination}}.",
        "zh-CN": "请发送登机牌和行李牌的照片，以便我们在{{trip.to|目的地}}查找您的行李。",
      },
      [
        { kind: "status", status: "pending" },
        { kind: "snooze", until: "morning" },
      ],
    ),
    team: "Tracing",
  },
  {
    ...macro(
      ["Fare is held until tonight", "票价保留到今晚"],
      "hold",
      "Reissues",
      {
        en: "We hold the new fare for {{trip.flight|your flight}} until 20:00 tonight. Shall we reissue the ticket?",
        "zh-CN": "{{trip.flight|您的航班}}的新票价为您保留到今晚 20:00，是否为您改签？",
      },
      [
        { kind: "priority", priority: "high" },
        { kind: "nextStep", text: "Reissue before 20:00" },
        { kind: "snooze", until: "reply" },
      ],
    ),
    team: "Reissues",
  },
  {
    ...macro(["Mine: look again in two hours", "我的：两小时后再看"], "later", "", { en: "", "zh-CN": "" }, [
      { kind: "assign", to: "me" },
      { kind: "snooze", until: 120 },
    ]),
    person: "Lin Xiao",
  },
];
