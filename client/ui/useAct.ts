import { useMutation } from "@tanstack/react-query";
import { reasonText } from "../platform/reasonText.ts";
import { toast } from "./floating/toasts.ts";

/** Something a press does; why it was not done is said in passing, in the server's own words. */
export const useAct = <Input, Answer>(run: (input: Input) => Promise<Answer>, onDone: (answer: Answer) => unknown = () => undefined) =>
  useMutation({ mutationFn: run, onSuccess: onDone, onError: (error) => void toast(reasonText(error)) });
