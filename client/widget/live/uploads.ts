import type { ChatFile } from "../../../shared/channels/chatWire.ts";
import { chatFileLimitBytes, chatFilesPerLine } from "../../../shared/channels/chatFileLimits.ts";

/** A file chosen for the next line. `waits` is for the network; `refused` says why it will never go as it is. */
export interface Upload {
  key: number;
  name: string;
  size: number;
  state: "waits" | "sending" | "done" | "refused";
  /** Sent so far, 0 to 1. */
  share: number;
  /** Why: our own two reasons, or the server's sentence. */
  why?: string;
  stored?: ChatFile;
}

interface Held extends Upload {
  file: File;
  request?: XMLHttpRequest;
}

export type Uploads = ReturnType<typeof startUploads>;

/** Files on their way, before the line that takes them is sent. They live with the page: a browser does not keep them over a reload. */
export function startUploads(origin: string, language: string, token: () => string | null, changed: () => void) {
  let held: Held[] = [];
  let last = 0;
  return { add, drop, again, resume, take, view: (): Upload[] => held };

  function add(files: Iterable<File>) {
    for (const file of files) {
      const { name, size } = file;
      const why = held.length >= chatFilesPerLine ? "fileTooMany" : size > chatFileLimitBytes ? "fileTooLarge" : undefined;
      if (why === "fileTooMany" && held.some((one) => one.why === why)) break; // said once
      held = [
        ...held,
        { key: ++last, name: name || "file", size, state: why ? "refused" : "waits", share: 0, file, ...(why ? { why } : {}) },
      ];
    }
    resume();
  }

  function drop(key: number) {
    const gone = held.find((one) => one.key === key);
    held = held.filter((one) => one !== gone);
    gone?.request?.abort();
    changed();
  }

  function again(key: number) {
    change(key, { state: "waits", share: 0, why: undefined });
    resume();
  }

  /** Sends what waits: now, and whenever the chat is connected again. */
  function resume() {
    for (const one of held) if (one.state === "waits") start(one);
    changed();
  }

  /** The stored files, handed to a line; what was refused goes with them. */
  function take(): ChatFile[] {
    const stored = held.flatMap((one) => one.stored ?? []);
    held = [];
    return stored;
  }

  function start({ key, file, name }: Held) {
    const known = token();
    if (!known) return;
    const request = new XMLHttpRequest(); // fetch tells no progress of what is sent
    change(key, { state: "sending", share: 0, request });
    request.open("POST", `${origin}/chat/files?name=${encodeURIComponent(name)}`);
    request.setRequestHeader("authorization", `Visitor ${known}`);
    request.setRequestHeader("content-type", file.type || "application/octet-stream");
    request.setRequestHeader("accept-language", language);
    request.upload.onprogress = ({ loaded, total }) => tell(key, { share: total ? loaded / total : 0 });
    request.onerror = () => tell(key, { state: "waits", share: 0 });
    request.onload = () => tell(key, outcomeOf(request));
    request.send(file);
  }

  function tell(key: number, by: Change) {
    change(key, by);
    changed();
  }

  function change(key: number, by: Change) {
    held = held.map((one) => (one.key === key ? Object.assign({}, one, by) : one));
  }
}

type Change = { [Key in keyof Held]?: Held[Key] | undefined };

function outcomeOf({ status, responseText }: XMLHttpRequest): Change {
  if (status === 201) return { state: "done", share: 1, stored: JSON.parse(responseText) as ChatFile };
  if (status >= 500) return { state: "waits", share: 0 };
  try {
    return { state: "refused", why: (JSON.parse(responseText) as { message: string }).message };
  } catch {
    return { state: "refused", why: "fileFailed" }; // a proxy's own page
  }
}
