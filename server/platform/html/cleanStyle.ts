import { generate, parse, walk } from "css-tree";
import type { CssNode, Declaration } from "css-tree";

const PROPERTIES = new Set(
  (
    "background-color border border-bottom border-bottom-color border-bottom-style border-bottom-width border-collapse border-color " +
    "border-left border-left-color border-left-style border-left-width border-radius border-right border-right-color " +
    "border-right-style border-right-width border-spacing border-style border-top border-top-color border-top-style border-top-width " +
    "border-width box-sizing caption-side clear color direction display empty-cells float font font-family font-size font-style " +
    "font-variant font-weight height letter-spacing line-height list-style list-style-type margin margin-bottom margin-left " +
    "margin-right margin-top max-height max-width min-height min-width overflow-wrap padding padding-bottom padding-left " +
    "padding-right padding-top table-layout text-align text-decoration text-decoration-color text-indent text-transform " +
    "unicode-bidi vertical-align white-space width word-break word-spacing word-wrap"
  ).split(" "),
);
const FUNCTIONS = new Set(["rgb", "rgba", "hsl", "hsla"]);
const DISPLAYS = new Set(
  "none block inline inline-block table table-row table-cell table-row-group table-header-group table-footer-group list-item".split(" "),
);
/** Negative or huge measures pull text over its neighbours or out of sight. */
const MEASURED = /^(?:margin|text-indent|letter-spacing|word-spacing|width|height|min-|max-|padding|line-height|font)/;
const MAX_STYLE = 4000;

/** Keeps the harmless declarations of a style attribute: nothing that fetches, covers, moves or runs. Never throws. */
export function cleanStyle(style: string): string {
  if (style.length > MAX_STYLE) return "";
  const kept: string[] = [];
  const tree = parse(style, { context: "declarationList", parseValue: true, onParseError: () => undefined });
  walk(tree, {
    visit: "Declaration",
    enter(declaration) {
      const value = generate(declaration.value);
      if (isHarmless(declaration) && value.length < 300 && !/[\\<>]/.test(value))
        kept.push(`${declaration.property.toLowerCase()}:${value}`);
    },
  });
  return kept.join(";");
}

function isHarmless(declaration: Declaration): boolean {
  const property = declaration.property.toLowerCase();
  if (!PROPERTIES.has(property) || declaration.value.type !== "Value") return false;
  let harmless = true;
  walk(declaration.value, (node) => {
    if (!isHarmlessNode(node, property)) harmless = false;
  });
  return harmless;
}

function isHarmlessNode(node: CssNode, property: string): boolean {
  if (node.type === "Url" || node.type === "Raw") return false;
  if (node.type === "Function") return FUNCTIONS.has(node.name.toLowerCase());
  if (node.type === "Identifier" && property === "display") return DISPLAYS.has(node.name.toLowerCase());
  if (node.type === "Dimension" || node.type === "Number" || node.type === "Percentage") {
    return !MEASURED.test(property) || (Number(node.value) >= 0 && Number(node.value) <= 5000);
  }
  return true;
}
