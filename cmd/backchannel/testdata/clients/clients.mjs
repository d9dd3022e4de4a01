// node clients.mjs URL TOKEN: asks the server at URL by Apollo Client, Relay,
// graphql-request and graphql-sse, and exits with 1 at the first answer that
// is not what the client wants.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache, gql } from "@apollo/client";
import { BatchHttpLink } from "@apollo/client/link/batch-http";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { relayStylePagination } from "@apollo/client/utilities";
import { filter, firstValueFrom } from "rxjs";
import { GraphQLClient, ClientError } from "graphql-request";
import { createClient } from "graphql-sse";
import { Environment, Network, RecordSource, Store, fetchQuery } from "relay-runtime";
import eventsQuery from "./relay/__generated__/eventsQuery.graphql.js";
import eventsNextQuery from "./relay/__generated__/eventsNextQuery.graphql.js";
import eventsEventQuery from "./relay/__generated__/eventsEventQuery.graphql.js";

const [uri, token] = process.argv.slice(2);
const headers = { authorization: `Bearer ${token}` };
const page = 3;

const trials = {
  async "Apollo Client pages and caches by id"() {
    const client = new ApolloClient({
      link: new HttpLink({ uri, headers }),
      cache: new InMemoryCache({ typePolicies: { Query: { fields: { events: relayStylePagination(["orderBy"]) } } } }),
    });
    const query = gql`
      query Events($first: Int!, $after: String) {
        events(first: $first, after: $after, orderBy: DATE_ASC) {
          totalCount
          edges { cursor node { id type agents { id name } } }
          pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        }
      }`;
    const watched = client.watchQuery({ query, variables: { first: page } });
    let { data } = await firstValueFrom(watched.pipe(filter((result) => !result.loading)));
    assert.equal(data.events.edges.length, page);
    assert.ok(data.events.pageInfo.hasNextPage);
    await watched.fetchMore({ variables: { after: data.events.pageInfo.endCursor } });
    ({ data } = watched.getCurrentResult());
    assert.equal(new Set(data.events.edges.map((e) => e.node.id)).size, 2 * page);
    const [first] = data.events.edges;
    assert.equal(client.cache.extract()[`Event:${first.node.id}`].type, first.node.type);
    client.stop();
  },

  async "Apollo Client reads codes of errors"() {
    const client = new ApolloClient({ link: new HttpLink({ uri, headers }), cache: new InMemoryCache() });
    for (const [document, code] of [["{ events(first: -1) { totalCount } }", "BAD_USER_INPUT"], ["{ nonsense }", "GRAPHQL_VALIDATION_FAILED"]]) {
      const error = await client.query({ query: gql(document) }).then(() => assert.fail("no error"), (e) => e);
      assert.ok(CombinedGraphQLErrors.is(error), String(error));
      assert.equal(error.errors[0].extensions.code, code);
    }
    client.stop();
  },

  async "Apollo Client sends batches"() {
    let requests = 0;
    const counting = (...args) => { requests++; return fetch(...args); };
    const client = new ApolloClient({ link: new BatchHttpLink({ uri, headers, batchMax: 5, fetch: counting }), cache: new InMemoryCache() });
    const answers = await Promise.all(["FRA", "USA"].map((iso) => client.query({ query: gql`query Country($iso: String) { country(iso: $iso) { id iso3 } }`, variables: { iso } })));
    assert.deepEqual(answers.map((a) => a.data.country?.iso3), ["FRA", "USA"]);
    assert.equal(requests, 1);
    client.stop();
  },

  async "Apollo Client asks by hash, and sends what the server does not hold"() {
    const sent = [];
    const spying = (url, init) => { sent.push(init.body); return fetch(url, init); };
    const sha256 = (text) => createHash("sha256").update(text).digest("hex");
    const client = new ApolloClient({
      link: ApolloLink.from([new PersistedQueryLink({ sha256 }), new HttpLink({ uri, headers, fetch: spying })]),
      cache: new InMemoryCache(),
    });
    const { data } = await client.query({ query: gql`query Stats { stats { holdings } }` });
    assert.equal(typeof data.stats.holdings, "number");
    assert.deepEqual(sent.map((body) => "query" in JSON.parse(body)), [false, true]);
    client.stop();
  },

  async "Relay normalises by id, pages and refetches by node"() {
    const network = Network.create(async (request, variables) => {
      const res = await fetch(uri, {
        method: "POST",
        headers: { ...headers, "content-type": "application/json", accept: "application/graphql-response+json" },
        body: JSON.stringify({ query: request.text, operationName: request.name, variables }),
      });
      return res.json();
    });
    const source = new RecordSource();
    const environment = new Environment({ network, store: new Store(source) });
    const ask = (query, variables) => fetchQuery(environment, query, variables).toPromise();
    const ids = () => source.getRecordIDs().filter((id) => id.startsWith("event:"));
    await ask(eventsQuery, { first: page });
    assert.equal(ids().length, page);
    const connection = source.getRecordIDs().map((id) => source.get(id)).find((r) => r.__typename === "PageInfo" && r.endCursor);
    assert.ok(connection.hasNextPage);
    await ask(eventsNextQuery, { first: page, after: connection.endCursor });
    assert.equal(ids().length, 2 * page);
    const [id] = ids();
    source.delete(id);
    await ask(eventsEventQuery, { id });
    assert.equal(source.get(id).__typename, "Event");
  },

  async "graphql-request asks by POST and by GET"() {
    const client = new GraphQLClient(uri, { headers });
    const { people } = await client.request("query ($n: Int) { people(first: $n) { nodes { id name } } }", { n: page });
    assert.equal(people.nodes.length, page);
    const byGet = new GraphQLClient(uri, { headers, method: "GET", jsonSerializer: JSON });
    assert.deepEqual(await byGet.request("query ($n: Int) { people(first: $n) { nodes { id name } } }", { n: page }), { people });
    const error = await client.request("{ nonsense }").then(() => assert.fail("no error"), (e) => e);
    assert.ok(error instanceof ClientError);
    assert.equal(error.response.errors[0].extensions.code, "GRAPHQL_VALIDATION_FAILED");
  },

  async "graphql-sse is told of an article that is handed in"() {
    const client = createClient({ url: uri, headers, retryAttempts: 0 });
    const told = client.iterate({ query: "subscription { eventAdded { type evidence { text } } }" });
    const answer = told.next();
    // The answer's first byte says that the server listens; graphql-sse does
    // not show it, so the article is handed in until it is told of.
    const write = new GraphQLClient(uri, { headers });
    const day = new Date(Date.UTC(2024, 0, 2));
    const writing = setInterval(() => {
      day.setUTCDate(day.getUTCDate() + 7); // a meeting of its own each time
      const date = day.toLocaleDateString("en-US", { month: "long", day: "numeric", year: "numeric", timeZone: "UTC" });
      write.request("mutation ($text: String) { ingestArticle(text: $text) { stored } }", {
        text: `Leaders meet on ${date}\n\nBy Jane Doe\n${date}\n\nFrench President Emmanuel Macron met German Chancellor Friedrich Merz in Berlin on Tuesday.\n`,
      }).catch(console.error);
    }, 300);
    try {
      const { value } = await answer;
      assert.equal(value.data.eventAdded.type, "MET");
    } finally {
      clearInterval(writing);
    }
    await told.return();
    client.dispose();
  },
};

let failed = false;
for (const [name, trial] of Object.entries(trials)) {
  try {
    await trial();
    console.log(`ok   ${name}`);
  } catch (e) {
    failed = true;
    console.log(`FAIL ${name}\n${e.stack}\n${JSON.stringify(e.response ?? e.errors ?? e.cause ?? null)}`);
  }
}
process.exit(failed ? 1 : 0);
