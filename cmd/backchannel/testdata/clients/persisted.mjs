// node persisted.mjs URL TOKEN: a server that answers its named queries alone
// answers them by name, by hash and by Apollo's persisted queries, and nothing
// else.
import assert from "node:assert/strict";
import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache, gql } from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { createHash } from "node:crypto";

const [uri, token] = process.argv.slice(2);
const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
const ask = async (body) => (await fetch(uri, { method: "POST", headers, body: JSON.stringify(body) })).json();

const { data } = await ask({ documentId: "disclosures" });
assert.ok(data.events);
assert.equal((await ask({ query: "{ stats { edges } }" })).errors[0].extensions.code, "PERSISTED_QUERY_NOT_FOUND");
assert.equal((await ask({ documentId: "nonsense" })).errors[0].extensions.code, "PERSISTED_QUERY_NOT_FOUND");

const client = new ApolloClient({
  link: ApolloLink.from([new PersistedQueryLink({ sha256: (text) => createHash("sha256").update(text).digest("hex") }), new HttpLink({ uri, headers })]),
  cache: new InMemoryCache(),
});
const error = await client.query({ query: gql`query Mine { stats { edges } }` }).then(() => assert.fail("no error"), (e) => e);
assert.ok(CombinedGraphQLErrors.is(error), String(error));
assert.equal(error.errors[0].extensions.code, "PERSISTED_QUERY_NOT_FOUND");
client.stop();
console.log("ok");
process.exit(0);
