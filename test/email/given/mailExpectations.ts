/** What must be read of each fixture in test/fixtures/mail; `visible` and `quoted` begin with, lists are exact. */
export type Expected = {
  from?: string;
  subject?: string;
  visible?: string;
  quoted?: string;
  files?: string[];
  kind?: string;
  inReplyTo?: string[];
  to?: string[];
  cc?: string[];
  unreadable?: RegExp;
  madeId?: boolean;
  report?: { action: string; status: string; originalMessageId: string };
};

const answer = (n: number) => [`<c-answer-${n}@waydesk.example>`];

export const expectations: Record<string, Expected> = {
  "apple-mail-inline-image": { from: "Kofi Mensah <kofi@mensah.example>", visible: "See the wheel here:", files: ["IMG_0412.png inline"] },
  "apple-mail-reply": {
    visible: "Tack så mycket! The money has not arrived yet, though.\n\nSofie",
    quoted: "> On 20 Nov 2026",
    inReplyTo: answer(5),
  },
  "big5-hk": { from: "黃美玲 <meiling@hk-mail.example>", subject: "行李遺失", visible: "我的行李在香港機場遺失了，請問如何處理？" },
  "bounce-delayed": { kind: "bounce", report: { action: "delayed", status: "4.4.1", originalMessageId: "<c-answer-16@waydesk.example>" } },
  "bounce-exchange-zh": {
    kind: "bounce",
    subject: "未送达: 您的行程",
    report: { action: "failed", status: "5.2.2", originalMessageId: "<c-answer-14@waydesk.example>" },
  },
  "bounce-gmail": { kind: "bounce", report: { action: "failed", status: "5.1.1", originalMessageId: "<c-answer-15@waydesk.example>" } },
  "bounce-postfix": {
    kind: "bounce",
    visible: "This is the mail system",
    report: { action: "failed", status: "5.1.1", originalMessageId: "<c-answer-13@waydesk.example>" },
  },
  "broken-boundary-missing": {
    subject: "Equipaje perdido",
    visible: "--x\nContent-Type: text/plain; charset=utf-8\n\nMi maleta no llegó.",
  },
  "broken-mime-no-end": { visible: "The photo did not fit.", files: ["bag.png"] },
  "calendar-invite": { visible: "Briefing on 1 December.", files: ["attachment-1.ics", "invite.ics"] },
  "disguised-file-names": { files: ["annexfdp.exe", "ticket.pdf.exe", "passwd", "_con.txt"] },
  "empty-body-with-file": { subject: "", visible: "", files: ["passport copy.pdf"] },
  "euc-jp-raw": { from: "鈴木 <suzuki@hoken.example>", subject: "旅行保険の証明書", visible: "証明書を英語で発行してください。" },
  "euc-kr-naver": {
    from: "김민준 <minjun@naver-mail.example>",
    subject: "예약 확인 부탁드립니다",
    visible: "서울-파리 예약을 확인해 주세요.",
  },
  "format-flowed-delsp": { visible: "車椅子を羽田空港でお願いします。", quoted: ">> 古い引用\n> 新しい引用" },
  "forward-gmail": { visible: "What does this mean for my connection?\n\n---------- Forwarded message", quoted: "" },
  "foxmail-reply": { subject: "回复: 团队签证", visible: "您好，\n\n22人的护照复印件已经补齐", quoted: "发件人： desk" },
  "french-reply": { subject: "Re: Siège", visible: "Côté couloir, merci.", quoted: "Le ven. 20 nov." },
  "gb18030-four-byte": {
    from: "𠮷田 <yoshida@rare.example>",
    subject: "姓名中的㛃字显示错误",
    visible: "机票上的姓名“王㛃”被写成了“王?”，请更正。😀",
  },
  "gmail-reply": {
    visible: "Yes please, move us to row 14.\n\nMaria",
    quoted: "On Fri, 20 Nov 2026 at 09:58, Waydesk",
    inReplyTo: answer(1),
  },
  "gmail-zh-reply": {
    from: "陈小雨 <xiaoyu.chen@gmail.example>",
    visible: "好的，谢谢，我明天在机场付款。",
    quoted: "Waydesk <desk@waydesk.example> 于2026年",
  },
  "header-injection-words": { from: "Eve Bcc: victim@other.example <eve@evil.example>", subject: "Hello X-Injected: yes" },
  "hebrew-reply": { from: "נועה לוי <noa@levy.example>", visible: "תודה, נא להזמין ארוחה כשרה.", quoted: "\u202bבתאריך" },
  "html-newsletter-remote": { visible: "Room 12, two nights, €240." },
  "html-only-reply": { visible: "Bitte auf Dienstag umbuchen.\n\nDanke\nLena", quoted: "------" },
  "huge-headers": { visible: "Short text." },
  "interleaved-reply": { visible: "On 20 Nov 2026 at 10:00 Waydesk wrote:\n> Which date?\n\n1 December.", quoted: "> Anything else?" },
  "koi8-r-mutt": {
    from: "Иван Петров <ivan@pochta.example>",
    subject: "Возврат билета",
    visible: "Пожалуйста, верните деньги на карту.",
    quoted: "Пт, 20 нояб.",
  },
  "latin1-labelled-utf8": { visible: "Két jegy kell Győrből." },
  "lf-only-line-ends": { subject: "Cancel my transfer", visible: "Please cancel the airport transfer." },
  "mailing-list": { kind: "list", visible: "Fares from 19 this weekend." },
  "nested-multiparts": {
    visible: "All papers are attached.",
    to: ["desk@waydesk.example", "groups@waydesk.example"],
    cc: [],
    files: ["attachment-1.png inline", "visa.pdf", "signature.asc", "older mail.eml"],
  },
  "netease-163-original-mail": { subject: "回复：行程单", visible: "抬头请写：北京远山旅行社", quoted: "---- 回复的原邮件 ----" },
  "netease-163-reply": {
    from: "李华 <lihua@163.example>",
    subject: "Re:行程单",
    visible: "行程单收到了，公司抬头写错了。",
    quoted: "在 2026-11-20 15:31:08",
  },
  "no-from": { from: "nobody", visible: "Who am I?" },
  "no-message-id": { madeId: true, inReplyTo: [], visible: "A traveller asks for a wheelchair at gate B12." },
  "not-a-mail": { unreadable: /no header field/ },
  "outlook-reply": {
    visible: "We accept the quote of £4,120. Please issue by Friday.",
    quoted: "______",
    cc: ["travel@corporate.example"],
  },
  "outlook-zh-reply": {
    from: "王建国 <jianguo.wang@trade.example>",
    subject: "答复: 改签申请",
    visible: "请改到12月5日的早班机。\n\n谢谢",
    quoted: "发件人: Waydesk",
  },
  "qq-reply": {
    from: "海阔天空 <10001@qq.example>",
    subject: "回复：航班取消怎么退票",
    visible: "我要全额退款，订单尾号是㐂8821。",
    quoted: "------------------ 原始邮件",
  },
  "quote-only": { visible: "> Please confirm the booking.", quoted: "" },
  "raw-8bit-in-encoded-word": { from: "刘洋 <liuyang@old-client.example>", subject: "电子客票 2", visible: "请重发电子客票。" },
  "raw-gbk-headers": {
    from: "张伟 <zhangwei@old-client.example>",
    subject: "请问航班什么时候起飞",
    visible: "我在机场，请问航班什么时候起飞？",
  },
  "read-receipt": { kind: "readReceipt", report: { action: "displayed", status: "", originalMessageId: "<c-answer-12@waydesk.example>" } },
  "rfc2231-names": { files: ["carte d’embarquement été.pdf", "黄山行程.pdf", "boarding.pdf"] },
  "shift-jis-attachment": {
    from: "田中旅行 <tanaka@ryoko.example>",
    subject: "旅程表の送付",
    visible: "表①を添付します。",
    files: ["旅程表.pdf"],
  },
  "smtputf8-idn": {
    from: "小林 <小林@旅行.example>",
    subject: "日本語の件名 ✈ raw UTF-8",
    cc: ["info@müller-reisen.example"],
    visible: "搭乗口はどこですか。",
  },
  "spanish-reply": { from: "Lucía Gómez <lucia@gomez.example>", visible: "Sí, me sirve el vuelo de las 9.", quoted: "El vie, 20 nov 2026" },
  "split-characters": { from: "周 <zhou@split.example>", subject: "订单号码查询", visible: "查一下订单。" },
  "thunderbird-flowed": {
    from: "Jürgen Weiß <juergen@haus.example>",
    visible: "Am 20.11.2026 um 12:10 schrieb Waydesk:\n> Wird das Gepäck in München durchgecheckt? Das hängt davon ab, ob beide Flüge",
  },
  "too-deep": { unreadable: /nesting depth/ },
  "utf-7-exchange": { subject: "Smörgås på flyget", visible: "Jag vill ha vegetarisk mat på planet, 2 + 1 portioner." },
  "vacation-exchange": { kind: "autoReply" },
  "vacation-rfc3834": { kind: "autoReply", visible: "Ich bin bis zum 30. November nicht im Büro." },
  "windows-1251-mailru": {
    from: "Ольга <olga@mail-ru.example>",
    subject: "Re: Питание на борту",
    visible: "Спасибо, вегетарианское.",
    quoted: ">Пятница",
  },
  "windows-1252-smart-quotes": {
    from: "Niamh O’Connor <niamh@oconnor.example>",
    subject: "Café voucher – €10",
    visible: "The voucher says “€10” – it’s expired.",
  },
  "winmail-dat": { from: "Grant, Olivia <olivia.grant@corporate.example>", files: ["winmail.dat"] },
  "yahoo-japan-iso-2022-jp": {
    from: "山田花子 <hanako@yahoo-japan.example>",
    subject: "座席の変更について",
    visible: "窓側の席に変更できますか。",
    quoted: "2026年11月19日(木)",
  },
};
