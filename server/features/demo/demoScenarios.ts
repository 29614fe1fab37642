/** One matter as it goes: who writes by which channel, in order. `{name}`, `{flight}`, `{city}`, `{locator}`, `{date}` are filled in. */
export interface Scenario {
  department: string;
  language: "en" | "zh-CN";
  subject: string;
  tags: string[];
  turns: [who: "in" | "out" | "note" | "call", channel: "email" | "chat" | "phone", text: string][];
}

const en = "en" as const;
const zh = "zh-CN" as const;

export const scenarios: Scenario[] = [
  {
    department: "Ticketing",
    language: en,
    subject: "Name on ticket {locator} differs from passport",
    tags: ["name correction"],
    turns: [
      [
        "in",
        "email",
        "Hello,\n\nmy e-ticket {locator} to {city} shows my second name as my family name. My passport has them the other way round. I fly on {date} with {flight}. Can you correct it?\n\nKind regards\n{name}",
      ],
      [
        "out",
        "email",
        "Dear {name},\n\nthank you for writing early. Please send a photo of the passport page with your name; we ask {flight}'s airline for a correction today.\n\nKind regards",
      ],
      ["in", "chat", "Hi, I sent the passport page by e-mail just now. Did it arrive?"],
      ["note", "chat", "Airline allows one correction free of charge when the first name matches. Waiver under reference {locator}."],
      ["out", "chat", "It arrived, thank you. The airline approved the correction; the new ticket follows within the hour."],
    ],
  },
  {
    department: "Ticketing",
    language: en,
    subject: "Move {flight} to one day later",
    tags: ["change"],
    turns: [
      ["in", "chat", "Good morning, my meeting in {city} was moved. Can I take {flight} one day later?"],
      ["out", "chat", "Good morning {name}. Your fare allows it for a fee of 60 EUR plus 22 EUR fare difference. Shall I go ahead?"],
      ["in", "chat", "Yes please, and keep the aisle seat if possible."],
      ["out", "chat", "Done: booking {locator} is confirmed for the next day, seat 14C. The receipt goes to your e-mail address."],
    ],
  },
  {
    department: "Ticketing",
    language: en,
    subject: "Missed connection to {city}",
    tags: ["missed connection"],
    turns: [
      [
        "call",
        "phone",
        "Landed 50 minutes late, {flight} had left. Two adults, one child. Needs the next connection with three seats together.",
      ],
      ["note", "phone", "Same alliance, protected connection. Next flight has 9 seats; held until departure minus 90 minutes."],
      [
        "out",
        "chat",
        "You are rebooked on the evening flight, three seats together. New boarding passes are in your e-mail; booking {locator}.",
      ],
      ["in", "chat", "Thank you so much, we have them."],
    ],
  },
  {
    department: "Ticketing",
    language: zh,
    subject: "机票姓名与护照不一致",
    tags: ["姓名更正"],
    turns: [
      ["in", "chat", "您好，我的机票 {locator} 上姓名写成了 WANG/XIN，护照是 WANG/XINYI，{date} 飞{city}，会影响登机吗？"],
      ["out", "chat", "您好，{name}。请把护照首页照片发给我们，我马上向航空公司申请更正。"],
      ["in", "email", "护照首页见附件，谢谢。"],
      ["out", "chat", "航空公司已同意更正，新的客票稍后发到您的邮箱，座位保持不变。"],
    ],
  },
  {
    department: "Ticketing",
    language: zh,
    subject: "{flight} 改签到第二天",
    tags: ["改签"],
    turns: [
      ["in", "chat", "我想把 {flight} 改到第二天早班，需要多少手续费？"],
      ["out", "chat", "您好，第二天早班还有座位，手续费 200 元，差价 0 元。需要为您改签吗？"],
      ["in", "chat", "好的，请帮我改，座位最好靠窗。"],
      ["out", "chat", "已改签成功，座位 22A 靠窗，行程单已发送到您的邮箱。"],
    ],
  },
  {
    department: "Refunds",
    language: en,
    subject: "Refund for cancelled flight {flight}",
    tags: ["refund"],
    turns: [
      [
        "in",
        "email",
        "Dear team,\n\n{flight} to {city} was cancelled by the airline and I did not travel. Please refund booking {locator} to the card I paid with.\n\n{name}",
      ],
      [
        "out",
        "email",
        "Dear {name},\n\nthe full amount is refundable. We asked the airline today; the money is on your card within seven business days.\n\nKind regards",
      ],
      ["in", "email", "Thank you. Could I have a confirmation for my bank?"],
      ["note", "email", "Airline settlement batch runs on Thursday. Confirmation letter template 4."],
      ["out", "email", "Certainly, the confirmation is attached to the booking and on its way to you."],
    ],
  },
  {
    department: "Refunds",
    language: en,
    subject: "Voucher or money back for {locator}?",
    tags: ["voucher"],
    turns: [
      ["in", "chat", "I was offered a voucher for {locator}, but I would rather have the money. Is that possible?"],
      ["out", "chat", "It is: the airline cancelled, so you may choose. Shall I ask for the refund instead?"],
      ["in", "chat", "Yes please."],
    ],
  },
  {
    department: "Refunds",
    language: zh,
    subject: "{flight} 取消，申请退款",
    tags: ["退款"],
    turns: [
      ["in", "email", "您好：\n\n{flight} 已被航空公司取消，订单 {locator}，请将票款退回原支付账户，谢谢。\n\n{name}"],
      ["out", "email", "{name}，您好：\n\n您的订单可以全额退款，我们今天已提交航空公司，预计七个工作日内退回原账户。"],
      ["in", "email", "收到，麻烦到账后通知我。"],
    ],
  },
  {
    department: "Baggage",
    language: en,
    subject: "Bag did not arrive in {city}",
    tags: ["lost bag"],
    turns: [
      ["in", "chat", "My bag did not arrive in {city}. I flew with {flight}, the tag ends with 204 881."],
      [
        "out",
        "chat",
        "I am sorry, {name}. I see it in the tracing system: it stayed at the transfer airport and comes with tomorrow's first flight. Where shall it be delivered?",
      ],
      ["in", "chat", "To the hotel, please: Hotel Mainblick, reception."],
      ["note", "chat", "Delivery order placed with the airline's courier, expected before noon."],
      [
        "out",
        "chat",
        "The courier delivers it to Hotel Mainblick before noon. You may buy what you need until then; please keep the receipts.",
      ],
    ],
  },
  {
    department: "Baggage",
    language: en,
    subject: "Damaged suitcase after {flight}",
    tags: ["damage"],
    turns: [
      [
        "in",
        "email",
        "Hello,\n\none wheel of my suitcase broke on {flight}. The report from the airport is with me. What do you need from me?\n\n{name}",
      ],
      [
        "out",
        "email",
        "Dear {name},\n\nplease send the report's number and a photo of the damage. We claim repair or replacement from the airline for you.",
      ],
      ["in", "email", "The report's number and two photos, as asked."],
    ],
  },
  {
    department: "Baggage",
    language: zh,
    subject: "行李未到达{city}",
    tags: ["行李"],
    turns: [
      ["in", "chat", "我乘坐 {flight} 到达{city}，托运行李没有出来，怎么办？"],
      ["call", "phone", "客户来电催问行李。已核实行李在中转机场，明早航班运到，送至酒店。"],
      ["out", "chat", "{name}，您好，行李明天上午送到您的酒店，期间购买必需品请保留发票，可以报销。"],
    ],
  },
  {
    department: "Groups",
    language: en,
    subject: "Group of 14 to {city}: two names to change",
    tags: ["group"],
    turns: [
      [
        "in",
        "email",
        "Hello,\n\nfor our group of 14 to {city} on {date} two travellers change. The final list is attached, the two changes are in bold.\n\n{name}",
      ],
      [
        "out",
        "email",
        "Dear {name},\n\nboth names are changed without a fee, because the tickets are not issued yet. Please confirm the list by Friday.",
      ],
      ["in", "email", "Confirmed, thank you."],
    ],
  },
  {
    department: "Groups",
    language: zh,
    subject: "{city} 团队 20 人报价",
    tags: ["团队"],
    turns: [
      ["in", "email", "您好：\n\n我们计划 {date} 前往{city}，共 20 人，含 2 名儿童，请提供往返报价和定金要求。\n\n{name}"],
      ["out", "email", "{name}，您好：\n\n报价已附上，含托运行李，定金为总价的 20%，三天内有效。"],
    ],
  },
  {
    department: "Corporate desk",
    language: en,
    subject: "Invoice with wrong cost centre",
    tags: ["invoice"],
    turns: [
      [
        "in",
        "email",
        "Hello,\n\nthe September invoice books the trip to {city} ({locator}) on the wrong cost centre. Please reissue it against CC-4410 by Friday.\n\n{name}",
      ],
      ["out", "email", "Dear {name},\n\nthe corrected invoice is attached to the booking; the old one is cancelled."],
    ],
  },
  {
    department: "Corporate desk",
    language: en,
    subject: "Approval for premium economy to {city}",
    tags: ["travel policy"],
    turns: [
      ["in", "chat", "Does our policy allow premium economy to {city}? The flight takes over nine hours."],
      ["out", "chat", "It does: your policy allows it for flights over eight hours. Shall I book {flight} for {date}?"],
      ["in", "chat", "Yes, please book it, same seat as last time."],
    ],
  },
  {
    department: "Customer relations",
    language: en,
    subject: "Waited two hours for an answer about {flight}",
    tags: ["complaint"],
    turns: [
      ["in", "email", "I called three times about {flight} and nobody could tell me anything. This is not what I expect.\n\n{name}"],
      ["note", "email", "Three calls, all after hours; the announcement gave no time. Told the duty manager."],
      [
        "out",
        "email",
        "Dear {name},\n\nyou are right, and I am sorry. Your calls came while the desk was closed and our announcement did not say so. It does now. I rebooked you myself and added lounge access for {date}.",
      ],
    ],
  },
  {
    department: "Customer relations",
    language: zh,
    subject: "对 {flight} 服务的投诉",
    tags: ["投诉"],
    turns: [
      ["in", "email", "我就 {flight} 的延误致电三次，没有得到明确答复，希望给出解释。\n\n{name}"],
      [
        "out",
        "email",
        "{name}，您好：\n\n非常抱歉让您久等。我们已核实情况，延误由天气原因造成，客服未及时告知是我们的失误，现为您补偿休息室一次。",
      ],
    ],
  },
];
