import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { departmentIcons, drawnAs } from "../../shared/departments/departmentIcons.ts";

it("[UI-1] every icon a department may have is one that is drawn", () => {
  const sprite = readFileSync("client/ui/icons.svg", "utf8");
  expect(departmentIcons.filter((icon) => !sprite.includes(`id="${drawnAs(icon)}"`))).toEqual([]);
});
