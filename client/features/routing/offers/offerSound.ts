import { create } from "zustand";

const place = "waydesk.offerSound";

/** Whether this browser sounds when work is offered; silent until somebody wants it. */
export const useOfferSound = create<{ on: boolean }>(() => ({ on: localStorage.getItem(place) === "on" }));

export function turnOfferSound(on: boolean) {
  localStorage.setItem(place, on ? "on" : "off");
  useOfferSound.setState({ on });
  if (on) soundOffer();
}

/** Two short notes, made here: no file to fetch. */
export function soundOffer() {
  const audio = new AudioContext();
  const volume = new GainNode(audio, { gain: 0.08 });
  volume.connect(audio.destination);
  for (const [frequency, from] of [
    [660, 0],
    [880, 0.16],
  ] as const) {
    const note = new OscillatorNode(audio, { frequency, type: "sine" });
    note.connect(volume);
    note.start(audio.currentTime + from);
    note.stop(audio.currentTime + from + 0.14);
    note.onended = () => (frequency === 880 ? void audio.close() : undefined);
  }
}
