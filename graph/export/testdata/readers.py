# Reads one graph in every format and compares: nodes, edges, types, attributes.
import csv, json
from collections import Counter

import duckdb
import networkx as nx
import pandas as pd
import pyarrow.parquet as pq
import rdflib
from rdflib.compare import isomorphic

csv.field_size_limit(10**9)  # texts are long

graphml = nx.read_graphml("g.graphml", force_multigraph=True)
gexf = nx.read_gexf("g.gexf")
assert set(graphml) == set(gexf), "GEXF has other nodes"
for n, a in graphml.nodes(data=True):
    b = gexf.nodes[n]
    for k, v in a.items():
        assert b[k] == v, ("GEXF", n, k, v, b[k])


def ends(g):
    return Counter((a, b, e["type"], e.get("event"), e.get("text")) for a, b, e in g.edges(data=True))


assert ends(graphml) == ends(gexf), "GEXF has other edges"


def text(v):  # XML wraps what it cannot have; CSV keeps formulas from running
    return json.loads(v[5:]) if isinstance(v, str) and v.startswith("json:") else v


def free(v):
    return v[1:] if v.startswith("'") else v


wanted = {n: {k: text(v) for k, v in a.items()} for n, a in graphml.nodes(data=True)}
with open("csv/nodes.csv", encoding="utf-8-sig", newline="") as f:
    rows = {r["id"]: r for r in csv.DictReader(f)}
assert set(rows) == set(wanted), "CSV has other nodes"
for n, a in wanted.items():
    for k, v in a.items():
        got = rows[n][k]
        assert free(got) == v or got == str(v).lower() or isinstance(v, float) and float(got) == v, ("CSV", n, k, v, got)
assert len(pd.read_csv("csv/edges.csv", low_memory=False)) == graphml.number_of_edges(), "pandas counts other edges"

nodes = {r["id"]: r for r in pq.read_table("parquet/nodes.parquet").to_pylist()}
assert set(nodes) == set(wanted), "Parquet has other nodes"
for n, a in wanted.items():
    for k, v in a.items():
        got = nodes[n][k]
        assert got == v or isinstance(got, list) and got == json.loads(v), ("Parquet", n, k, v, got)
count = lambda name: duckdb.sql(f"SELECT count(*) FROM 'parquet/{name}.parquet'").fetchone()[0]
assert count("edges") == graphml.number_of_edges(), "DuckDB counts other edges"
events = [n for n, a in wanted.items() if a["kind"] == "Event"]
assert count("events") == len(events), "DuckDB counts other events"

with open("g.cyjs", encoding="utf-8") as f:
    elements = json.load(f)["elements"]
assert {e["data"]["id"]: e["data"]["label"] for e in elements["nodes"]} == {n: a["label"] for n, a in wanted.items()}, "Cytoscape"
assert len(elements["edges"]) == graphml.number_of_edges()

turtle = rdflib.Graph().parse("g.ttl", format="turtle")
jsonld = rdflib.Graph().parse("g.jsonld", format="json-ld")
assert isomorphic(turtle, jsonld), "Turtle and JSON-LD say different things"
bc = rdflib.Namespace("urn:backchannel:vocab:")
assert len(set(turtle.subjects(rdflib.RDF.type, bc.Event))) == len(events)
assert set(map(str, turtle.objects(None, bc.quote))) >= {a["quote"] for a in wanted.values() if "quote" in a}

with open("g.ftm", encoding="utf-8") as f:
    ids = [json.loads(line)["id"] for line in f]
assert len(ids) == len(set(ids)), "FollowTheMoney has an id twice"
try:
    from followthemoney import model
    with open("g.ftm", encoding="utf-8") as f:
        for line in f:
            model.get_proxy(json.loads(line)).validate()
except ImportError:
    pass  # its ICU binding has to be compiled, which not every machine can
with open("g.tsv", encoding="utf-8") as f:
    lines = f.read().split("\n")
assert len({line.count("\t") for line in lines[:-1]}) == 1, "PLOVER rows differ in length"
print("all alike")
