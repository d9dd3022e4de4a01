import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// `npm run dev` serves the page alone and passes questions on to a running
// `backchannel serve`.
const server = "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: "../dist",
    // clean.mjs empties it, for dist/.gitkeep must stay.
    emptyOutDir: false,
    // The policy allows no inline script, and browsers that know import maps know preloading.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1600,
    reportCompressedSize: false,
  },
  server: { proxy: { "/graphql": server, "/queries.json": server, "/export": server } },
});
