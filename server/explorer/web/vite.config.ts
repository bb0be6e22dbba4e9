import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

// Where `npm run dev` sends the requests that are the server's.
const server = process.env.CLAIMGRAPH_SERVER ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: "../dist/app",
    emptyOutDir: true,
    // Inlined assets would need data: in the Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
  },
  server: { proxy: { "/graphql": server, "/export": server, "/id": server } },
  test: { include: ["src/**/*.test.ts", "src/**/*.test.tsx"] },
});
