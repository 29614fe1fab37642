/** @jsxImportSource preact */
import { useEffect, useState } from "preact/hooks";
import type { ChatFile } from "../../../shared/channels/chatWire.ts";
import type { Say } from "../texts.ts";
import { fileSize } from "./fileSize.ts";
import { Glyph } from "./Glyph.tsx";

interface Props {
  files: ChatFile[];
  say: Say;
  fetchFile: (id: string) => Promise<string>;
}

/** The files of a line: pictures in place, everything else as a button that fetches it. An image element runs nothing (SEC-8). */
export const LineFiles = ({ files, say, fetchFile }: Props) => (
  <>
    {files.map((file) => (
      <LineFile key={file.id} file={file} say={say} fetchFile={fetchFile} />
    ))}
  </>
);

const shown = /^image\/(png|jpeg|gif|webp)$/;

function LineFile({ file: { id, name, type, size }, say, fetchFile }: Omit<Props, "files"> & { file: ChatFile }) {
  const [address, setAddress] = useState("");
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    // A picture that cannot be had is still a file that can be asked for.
    if (shown.test(type)) fetchFile(id).then(setAddress, () => setFailed(true));
  }, [id]);
  const save = () =>
    fetchFile(id).then(
      (href) => {
        setFailed(false);
        Object.assign(document.createElement("a"), { href, download: name }).click();
      },
      () => setFailed(true),
    );
  return (
    <button type="button" class="att" aria-label={say("saveFile", { name })} onClick={() => void save()}>
      {address ? (
        <img src={address} alt="" />
      ) : (
        <>
          <Glyph name="clip" />
          <span class="ell">{name}</span>
          <small>{failed ? say("fileFailed") : fileSize(size)}</small>
        </>
      )}
    </button>
  );
}
