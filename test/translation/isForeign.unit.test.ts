import { expect, it } from "vitest";
import { isForeign } from "../../shared/translation/isForeign.ts";

const english = [
  "Hello, my flight was cancelled and I do not know what to do.",
  "Thanks!",
  "OK",
  "Booking X7K2QP, Zoë Müller",
  "We sat in the café at the airport and nobody told us that the gate had changed.",
  "MU588 PVG JFK 12DEC",
  "Seat change Los Angeles",
  "Hotel voucher Las Vegas",
  "Could you please send me the invoice for the hotel in São Paulo?",
];
const foreign = [
  "Guten Tag, mein Flug ist gestrichen und ich habe noch keine Antwort bekommen",
  "Bonjour, je ne peux pas ouvrir la piece jointe avec mon billet",
  "Hola, no puedo cambiar mi reserva en la pagina",
  "Buongiorno, vorrei sapere quando parte il mio volo per Roma",
  "Bom dia, quero mudar a data do meu voo para Lisboa",
  "Mijn vlucht is geannuleerd en ik wil graag een nieuwe",
  "Hej, jag har inte fått min biljett",
  "Nie mam biletu na lot do Warszawy, proszę o pomoc",
  "我的航班被取消了",
  "フライトがキャンセルされました",
  "Мой рейс отменили",
  "مرحبا، تم إلغاء رحلتي",
];

it("[TRANS-1] a translation is offered where words are in another language than the reader's, accents or not, and not for a name or a thank you", () => {
  expect(english.filter((text) => isForeign(text, "en"))).toEqual([]);
  expect(foreign.filter((text) => !isForeign(text, "en"))).toEqual([]);
  expect([...english, ...foreign].filter((text) => !isForeign(text, "zh-CN"))).toEqual(["我的航班被取消了"]);
  expect(["", "42", "🙂", "预订号 X7K2QP 已改签"].filter((text) => isForeign(text, "zh-CN"))).toEqual([]);
});
