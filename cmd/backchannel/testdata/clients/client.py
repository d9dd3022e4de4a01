"""python client.py URL TOKEN: asks the server at URL by gql, whose schema it fetches first."""

import sys

from gql import Client, gql
from gql.transport.exceptions import TransportQueryError
from gql.transport.requests import RequestsHTTPTransport
from graphql import GraphQLError

url, token = sys.argv[1:]
headers = {"Authorization": f"Bearer {token}"}
query = gql("query ($n: Int) { events(first: $n) { totalCount nodes { id type agents { name } } } }")

client = Client(transport=RequestsHTTPTransport(url=url, headers=headers), fetch_schema_from_transport=True)
with client as session:
    query.variable_values = {"n": 3}
    events = session.execute(query)["events"]
    assert len(events["nodes"]) == 3 and events["totalCount"] > 3, events
    assert "Event" in session.client.schema.type_map
    try:
        session.execute(gql("{ nonsense }"))
        raise SystemExit("the fetched schema lets nonsense pass")
    except GraphQLError:
        pass
    try:
        session.execute(gql("{ events(first: -1) { totalCount } }"))
        raise SystemExit("no error")
    except TransportQueryError as e:
        assert e.errors[0]["extensions"]["code"] == "BAD_USER_INPUT", e.errors

print("ok")
