import { MacrosPage } from "../features/macros/MacrosPage.tsx";
import { SignaturesPanel } from "../features/signatures/SignaturesPanel.tsx";

/** Words that are written often: macros, and what stands under every answer. */
export const MacrosScreen = () => (
  <MacrosPage>
    <SignaturesPanel />
  </MacrosPage>
);
