/** @jsxImportSource preact */
import type { Upload, Uploads } from "../live/uploads.ts";
import type { Say, TextKey } from "../texts.ts";
import { fileSize } from "./fileSize.ts";
import { Glyph } from "./Glyph.tsx";

interface Props {
  uploads: Uploads;
  say: Say;
}

/** The files chosen for the next line: how far each is, why one was refused, and a way out of each. */
export function ChosenFiles({ uploads, say }: Props) {
  const files = uploads.view();
  if (files.length === 0) return null;
  return (
    <ul class="files">
      {files.map((file) => (
        <li key={file.key} class={file.state}>
          <Glyph name={file.state === "refused" ? "alert" : file.state === "done" ? "check" : "clip"} />
          <span class="ell">{file.name}</span>
          <small {...(file.state === "refused" ? { role: "alert" } : {})}>{stateOf(file, say)}</small>
          {file.state === "refused" && !isOwn(file.why) && (
            <button type="button" onClick={() => uploads.again(file.key)}>
              {say("again")}
            </button>
          )}
          <button type="button" class="ib" aria-label={say("removeFile", { name: file.name })} onClick={() => uploads.drop(file.key)}>
            <Glyph name="x" />
          </button>
          {file.state === "sending" && <progress value={file.share} aria-label={say("sending")} />}
        </li>
      ))}
    </ul>
  );
}

/** Our own two reasons do not go away by trying again. */
const isOwn = (why: string | undefined) => why === "fileTooLarge" || why === "fileTooMany";

function stateOf({ state, share, size, why = "fileFailed" }: Upload, say: Say) {
  if (state === "refused") return isOwn(why) || why === "fileFailed" ? say(why as TextKey) : why;
  if (state === "sending") return `${Math.round(share * 100)} %`;
  return state === "waits" ? say("waits") : fileSize(size);
}
