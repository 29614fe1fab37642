import { useRef, useState } from "react";
import type { Attachment } from "../../../shared/conversations/message.schema.ts";
import { uploadFile } from "../../platform/sending/uploadFile.ts";

export interface Upload {
  id: number;
  name: string;
  share: number;
  fault: string | null;
  stop: () => void;
}

/** Files on their way up, each with its progress; a finished one is handed on, and to `shown` where it stands in the words; a failed one says why. */
export function useUploads(onDone: (file: Attachment) => void) {
  const [items, setItems] = useState<Upload[]>([]);
  const last = useRef(0);
  const change = (id: number, by: Partial<Upload>) => setItems((all) => all.map((one) => (one.id === id ? { ...one, ...by } : one)));
  const drop = (id: number) => setItems((all) => all.filter((one) => one.id !== id));

  const begin = (file: File, shown?: (file: Attachment) => void) => {
    const id = ++last.current;
    const control = new AbortController();
    const stop = () => {
      control.abort();
      drop(id);
    };
    setItems((all) => [...all, { id, name: file.name, share: 0, fault: null, stop }]);
    uploadFile(file, (share) => change(id, { share }), control.signal).then(
      (stored) => {
        drop(id);
        onDone({ ...stored, inline: shown !== undefined });
        shown?.(stored);
      },
      (error: Error) => change(id, { fault: error.message }),
    );
  };
  return { items, add: (files: File[], shown?: (file: Attachment) => void) => files.forEach((file) => begin(file, shown)) };
}
