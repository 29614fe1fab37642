import { spawn } from "node:child_process";
import { once } from "node:events";

/** Runs a program from the project's folder and shows what it writes only when it fails; then the process ends with its code. */
export async function runStep(sentence, program, args, options = {}) {
  process.stdout.write(`${sentence}\n`);
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
  let output = "";
  child.stdout.on("data", (part) => (output += part));
  child.stderr.on("data", (part) => (output += part));
  const [code] = await once(child, "close");
  if (code === 0) return;
  process.stderr.write(`${output}\nThis step failed: ${sentence}\n`);
  process.exit(code ?? 1);
}
