import { z } from "zod";
import { fault, isFault } from "../../platform/fault.ts";
import { InsideAddress, postOutside, refuseAddress } from "../../platform/outside/index.ts";
import { env } from "../../platform/settings.ts";

const longestAnswer = 200_000;

/** What providers answer that speak as LibreTranslate does. */
const Answer = z.object({
  translatedText: z.string(),
  detectedLanguage: z.object({ language: z.string() }).nullish(),
});

/**
 * Text in another language, by the provider of the setting: nothing is sent while there is none, nor to an address of the inside (SEC-7).
 * Faults: translation.off, translation.failed with why.
 */
export async function translate(text: string, to: string): Promise<{ text: string; from: string | null }> {
  const { TRANSLATION_URL: url, TRANSLATION_KEY: key } = env;
  if (!url) throw fault("translation.off", {});
  const { status, text: body } = await ask(url, { q: text, source: "auto", target: to, format: "text", ...(key ? { api_key: key } : {}) });
  if (status !== 200) throw fault("translation.failed", { because: "refused", status });
  const answer = readAnswer(body);
  if (!answer) throw fault("translation.failed", { because: "unreadable", status });
  return { text: answer.translatedText, from: answer.detectedLanguage?.language ?? null };
}

async function ask(url: string, question: Record<string, string>) {
  try {
    refuseAddress(url);
    return await postOutside(url, JSON.stringify(question), {}, longestAnswer);
  } catch (error) {
    const because = isFault(error) || error instanceof InsideAddress ? "notAllowed" : "unreached";
    throw fault("translation.failed", { because, status: 0 });
  }
}

function readAnswer(body: string): z.infer<typeof Answer> | null {
  try {
    return Answer.parse(JSON.parse(body));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}
