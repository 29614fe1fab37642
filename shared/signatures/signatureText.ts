import { resolveVariables, type VariableValues } from "../macros/variables.ts";
import type { Signature } from "./signature.schema.ts";

/** Values every answer has; what else a signature names needs words to write instead. */
export const alwaysKnown = (name: string) => /^(agent|department|organisation|conversation)\./.test(name) || name.startsWith("contact.n");

/** The language an answer is signed in: the contact's, else the organisation's. */
export const signedIn = (contactLanguage: string | null, usual: "en" | "zh-CN"): "en" | "zh-CN" =>
  contactLanguage === null ? usual : contactLanguage.toLowerCase().startsWith("zh") ? "zh-CN" : "en";

/** The signature as it is written under an answer; the other language's where this one is empty, null where there is none at all. */
export function signatureText(texts: Signature["texts"], language: "en" | "zh-CN", values: VariableValues): string | null {
  const other = language === "en" ? "zh-CN" : "en";
  const text = texts[language].trim() || texts[other].trim();
  return text ? resolveVariables(text, values).text : null;
}
