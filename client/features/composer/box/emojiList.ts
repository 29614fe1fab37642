const kept =
  "😀 grin smile 笑|😃 happy smile 高兴|😄 laugh 大笑|😅 relief sweat 汗|😂 tears joy 笑哭|🙂 slight smile 微笑|😉 wink 眨眼|😊 blush 害羞|😍 love eyes 喜欢|🤗 hug 拥抱|" +
  "🤔 think 思考|😐 neutral 无语|😕 confused 困惑|😟 worried 担心|😢 sad cry 难过|😭 sob 大哭|😠 angry 生气|😱 shock 惊吓|😴 sleep 睡|🤒 ill 生病|😷 mask 口罩|🤝 handshake 握手|" +
  "👍 thumbs up yes 赞|👎 thumbs down no 踩|👌 ok 好的|🙏 thanks please 谢谢 拜托|👏 clap 鼓掌|🙌 hooray 太好了|👋 wave hello bye 你好 再见|💪 strong 加油|✌️ victory 胜利|☝️ point 注意|" +
  "❤️ heart 爱心|💙 blue heart 蓝心|💔 broken 心碎|✨ sparkles 闪亮|🎉 party 庆祝|🎂 birthday 生日|🎁 gift 礼物|⭐ star 星|🔥 fire 火|⚡ quick 快|☀️ sun 晴|🌧️ rain 雨|❄️ snow 雪|⛈️ storm 雷雨|🌫️ fog 雾|" +
  "✈️ plane flight 飞机 航班|🛫 departure 起飞|🛬 arrival 到达|🛄 baggage 行李|🛂 passport 护照|🧳 suitcase 行李箱|🎫 ticket 机票 票|🪑 seat 座位|🚆 train 火车|🚌 bus 大巴|🚕 taxi 出租车|🚗 car 汽车|🛳️ ship 轮船|" +
  "🏨 hotel 酒店|🛏️ bed 床|🏖️ beach 海滩|⛰️ mountain 山|🗺️ map 地图|🧭 compass 指南针|🌍 world 世界|🏢 office 办公室|🍽️ meal 餐|☕ coffee 咖啡|🍷 wine 酒|" +
  "📞 phone call 电话|📱 mobile 手机|📧 mail 邮件|📎 file 附件|📄 document 文件|🧾 invoice 发票|💳 card pay 付款|💰 money refund 退款|📅 date 日期|⏰ time 时间|⏳ waiting 等待|🔔 bell 提醒|🔒 lock 安全|🔑 key 钥匙|" +
  "✅ done yes 完成|❌ no wrong 不行|⚠️ warning 注意|❓ question 问题|❗ important 重要|➡️ next 下一步|🔁 repeat change 改签|🆗 ok 好|🆕 new 新|🏳️ flag 旗|♿ wheelchair 轮椅|👶 baby infant 婴儿|👨‍👩‍👧 family 家庭|🐕 dog pet 宠物";

/** The emoji a desk of a travel company needs, with the words they are found by in both languages. */
export const emojiList = kept.split("|").map((line) => {
  const [emoji = "", ...words] = line.split(" ");
  return { emoji, words: words.join(" ") };
});

/** Those one of whose words begins with what is typed; Chinese words are asked for in pieces. */
export const emojisFor = (typed: string) => {
  const asked = typed.toLowerCase();
  return emojiList.filter(
    ({ words }) => words.split(" ").some((word) => word.startsWith(asked)) || (/\p{Script=Han}/u.test(asked) && words.includes(asked)),
  );
};
