import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { createRoot } from "react-dom/client";
import "./app/look.css";
import { router } from "./app/router.tsx";
import { startLook } from "./platform/appearance.ts";
import { queries } from "./platform/queries.ts";
import { startTexts } from "./platform/text/i18n.ts";
import { TextsOfLanguage } from "./platform/text/TextsOfLanguage.tsx";

startLook();
await startTexts();

const place = document.querySelector("#root");
if (place)
  createRoot(place).render(
    <TextsOfLanguage>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </TextsOfLanguage>,
  );
