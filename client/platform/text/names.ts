/** Two letters for a round mark: initials of Latin names, the last character of Chinese ones (王欣怡 -> 怡). */
export function initials(name: string) {
  const chinese = /[\u3400-\u9fff]+/.exec(name)?.[0];
  if (chinese) return chinese.length > 2 ? chinese.charAt(1) : chinese.slice(-1);
  const words = name.trim().split(/\s+/);
  return `${words[0]?.charAt(0) ?? ""}${words.length > 1 ? (words.at(-1)?.charAt(0) ?? "") : (words[0]?.charAt(1) ?? "")}`.toUpperCase();
}

/** How colleagues call one another: Lin of Lin Xiao; a Chinese name stays whole. */
export const shortName = (name: string) => (/[\u3400-\u9fff]/.test(name) ? name : (name.split(/\s+/)[0] ?? name));

/** The language of a run of text, so that Chinese gets mainland glyphs and its line height. */
export const langOf = (text: string) => (/[\u3400-\u9fff]/.test(text) ? "zh-CN" : undefined);
