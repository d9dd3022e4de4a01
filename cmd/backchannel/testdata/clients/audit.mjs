// node audit.mjs URL TOKEN: prints a line for each audit of GraphQL over HTTP and
// exits with 1 if one that MUST or SHOULD hold does not.
import { serverAudits } from "graphql-http";

const [url, token] = process.argv.slice(2);
const fetchFn = (to, init) => fetch(to, { ...init, headers: { ...init?.headers, authorization: `Bearer ${token}` } });
let broken = 0;
let audits = 0;
for (const audit of serverAudits({ url, fetchFn })) {
  const result = await audit.fn();
  audits++;
  const must = /^(MUST|SHOULD)/.test(result.name);
  if (result.status !== "ok" && must) broken++;
  console.log(`${result.status.padEnd(6)} ${result.id} ${result.name}${result.reason ? ": " + result.reason : ""}`);
}
console.log(`${audits - broken} passed, ${broken} failed`);
process.exit(broken > 0 ? 1 : 0);
