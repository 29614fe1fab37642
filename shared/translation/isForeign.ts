/**
 * Words so frequent that a sentence hardly does without them, and not written alike in English. Texts of another script need none of this.
 */
const frequent = {
  en: "the and you is are was were of to in for it that this with have has had not be my your we our i on at as can could would please from but they there what when how will hello hi dear thank thanks regards if about do did does been which who me an a so or no yes",
  other:
    "der die das und ist nicht ich sie wir mit auf ein eine einen den dem von zu haben hat bitte danke mein meine auch aber wie wann kann guten für bei noch nach im zum zur" +
    " le la les des est une un je vous nous pas pour dans avec sur que qui mon ma votre notre du au aux ce cette bonjour merci et en il elle sont mais quand comment peut" +
    " el los las una uno y es de que no por para con mi su se lo del al como pero hola gracias tengo puede quiero mis más está muy cuando donde" +
    " il lo gli della di che non per sono con mio mia vostro buongiorno grazie posso quando ho del nel una anche ma ciao vorrei si" +
    " o os as um uma e do da dos das não em por para com meu minha obrigado olá bom dia quero posso meus isso" +
    " de het een en van niet ik u wij met voor op is mijn uw kan wanneer dank hallo graag naar ook maar zijn heeft deze" +
    " och att det som en jag inte är på för med mitt min har hej tack kan vi ni og jeg ikke til af mit hvornår" +
    " ve bir bu için ile ben değil merhaba var mi ne saya yang dan tidak untuk dengan ini apa terima kasih" +
    " nie jest na się w z do że mam proszę dziękuję dzień dobry jak czy mój moja i",
};
const [english, others] = [new Set(frequent.en.split(" ")), new Set(frequent.other.split(" "))];

/** Below this many words of Latin letters nothing can be told: "OK", a name, a locator. */
const fewestWords = 3;

/**
 * True where words are most likely not in the reader's language. Another script tells at once; between languages of Latin letters frequent
 * words do, so that a mistake is possible: it offers a translation nobody needs, or not one.
 */
export function isForeign(text: string, reader: "en" | "zh-CN"): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return false;
  const share = (script: RegExp) => (text.match(script)?.length ?? 0) / letters;
  if (reader === "zh-CN") return share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0.1 || share(/\p{Script=Han}/gu) < 0.2;
  if (share(/\p{Script=Latin}/gu) < 0.7) return true;
  return isOtherThanEnglish(text.match(/\p{Script=Latin}+/gu) ?? []);
}

const mayBeNoName = (word: string, index: number) => index === 0 || /^\p{Ll}/u.test(word);

function isOtherThanEnglish(words: string[]): boolean {
  if (words.length < fewestWords) return false;
  const among = (known: Set<string>, said: string[]) => said.filter((word) => known.has(word.toLowerCase())).length;
  // "Los Angeles", "La Paz": what is written large inside a sentence is a name in every language.
  const [ours, theirs] = [among(english, words), among(others, words.filter(mayBeNoName))];
  // Names of people and places have their accents in every language.
  const accented = words.filter((word) => /^\p{Ll}/u.test(word) && /[^a-z]/i.test(word)).length;
  return theirs + accented > ours;
}
