import { join } from "node:path";
import { layerRules } from "./layerRules.ts";
import { nameRules } from "./nameRules.ts";
import { paperRules } from "./paperRules.ts";
import { purityRules } from "./purityRules.ts";
import { misjudged } from "./rule.ts";
import { sizeRules, sizesOf } from "./sizeRules.ts";
import { readTree } from "./sourceTree.ts";

const rules = [...layerRules, ...purityRules, ...nameRules, ...sizeRules, ...paperRules];

// The rules first judge their own examples: a rule that finds nothing any more would otherwise pass for a clean tree.
const wrongRules = rules.flatMap(misjudged);
const tree = readTree(join(import.meta.dirname, "..", ".."));
const faults = rules.map((rule) => ({ rule, found: rule.find(tree) })).filter(({ found }) => found.length > 0);

for (const line of wrongRules) console.error(line);
for (const { rule, found } of faults) {
  console.error(`\n${rule.id}: ${rule.instead}`);
  for (const { path, found: what } of found) console.error(`  ${path}: ${what}`);
}

const { files, median, ninetyFifth, longest } = sizesOf(tree);
const count = faults.reduce((sum, { found }) => sum + found.length, wrongRules.length);
console.log(
  `${rules.length} rules, ${tree.length} files; lines of the ${files} of the product: median ${median}, 95th percentile ${ninetyFifth}, longest ${longest}.`,
);
console.log(count === 0 ? "The architecture holds." : `${count} to mend.`);
process.exitCode = count === 0 ? 0 : 1;
