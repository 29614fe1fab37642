/** The text without its comments; `"strings"` are emptied too when asked. Lines stay where they are. */
export function codeOnly(text: string, emptyStrings: boolean): string {
  return text.replaceAll(token, (match, before: string | undefined, slash: string | undefined) => {
    if (match.startsWith("//") || match.startsWith("/*")) return onlyLines(match);
    if (slash) return `${before ?? ""}${emptyStrings ? "/ /" : slash}`;
    return emptyStrings ? `${match[0]}${onlyLines(match)}${match[0]}` : match;
  });
}

// A comment, a string or template, or a regular expression after something that cannot end an operand. Good for our own formatted code.
const token =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|([=(,:;!&|?{}[\n]\s*|return\s+)(\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*)/g;

const onlyLines = (text: string) => text.replaceAll(/[^\n]/g, "");
