import { spawn } from "node:child_process";
import { once } from "node:events";

export interface ProgramRun {
  code: number | null;
  output: string;
}

/** Runs a program to its end and answers with its exit code and what it wrote; a program that is missing has code 127. */
export async function runProgram(
  program: string,
  args: string[],
  options: { env?: NodeJS.ProcessEnv; signal?: AbortSignal } = {},
): Promise<ProgramRun> {
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], killSignal: "SIGKILL", ...options });
  let output = "";
  child.stdout.on("data", (part: Buffer) => (output += part.toString()));
  child.stderr.on("data", (part: Buffer) => (output += part.toString()));
  try {
    const [code] = (await once(child, "close")) as [number | null];
    return { code, output };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { code: code === "ENOENT" ? 127 : 1, output: `${output}${message}` };
  }
}

/** The last line a program wrote that says something. */
export const lastLine = (run: ProgramRun) => run.output.trim().split("\n").at(-1)?.trim() ?? "";
