import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

// `npm run dev` serves the page alone and passes questions on to a running
// `backchannel serve`.
const server = "http://127.0.0.1:8080";

// GraphiQL's style sheet carries 270 kB of fonts; the page has its own.
const withoutFonts: Plugin = {
  name: "without-fonts",
  enforce: "pre",
  transform(code, id) {
    if (/graphiql.*style\.css$/.test(id)) return code.replace(/@font-face\s*\{[^}]*\}/g, "");
  },
};

export default defineConfig({
  plugins: [react(), withoutFonts],
  build: {
    outDir: "../dist",
    // sizes.mjs reads which part brings which others, and removes it.
    manifest: "manifest.json",
    // clean.mjs empties it, for dist/.gitkeep must stay.
    emptyOutDir: false,
    // The policy allows no inline script, and browsers that know import maps know preloading.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1600,
    reportCompressedSize: false,
    rolldownOptions: {
      onwarn(warning, tell) {
        // React's compiler marks a library of GraphiQL's with a directive that bundling drops.
        if (warning.code !== "MODULE_LEVEL_DIRECTIVE") tell(warning);
      },
    },
  },
  server: { proxy: { "/graphql": server, "/queries.json": server, "/export": server } },
});
