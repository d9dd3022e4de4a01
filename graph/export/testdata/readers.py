# Reads one graph in every format and compares: nodes, edges, types, attributes.
import csv, json, os, shutil, subprocess, sys
from collections import Counter
from xml.etree import ElementTree

import duckdb
import networkx as nx
import pandas as pd
import pybtex.database
import pyoxigraph
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
for e in ElementTree.parse("g.gexf").iter("{http://www.gexf.net/1.2draft}edge"):  # what tells parallel edges apart in Gephi
    assert e.get("kind") == e.find(".//*[@for='0']").get("value"), ("GEXF", e.attrib)


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

# A real RDF store, stricter about IRIs and literals than rdflib.
store = pyoxigraph.Store()
store.load(path="g.ttl", format=pyoxigraph.RdfFormat.TURTLE)
assert len(store) == len(turtle), f"Oxigraph holds {len(store)} statements, rdflib {len(turtle)}"
told = """PREFIX bc: <urn:backchannel:vocab:> PREFIX prov: <http://www.w3.org/ns/prov#>
SELECT (COUNT(*) AS ?n) WHERE { ?event a bc:Event ; prov:wasDerivedFrom ?evidence . ?evidence bc:article ?article ; bc:text ?text }"""
reports = sum(1 for _, _, e in graphml.edges(data=True) if e["type"] == "REPORTS")
assert int(list(store.query(told))[0]["n"].value) == reports, "Oxigraph finds other evidence"

# ftm validate drops what the model does not know, without a word.
subprocess.run([os.path.join(os.path.dirname(sys.executable), "ftm"), "validate", "-i", "g.ftm", "-o", "valid.ftm"], check=True, capture_output=True)
entities = {}
for name in ("g.ftm", "valid.ftm"):
    with open(name, encoding="utf-8") as f:
        entities[name] = [json.loads(line) for line in f]
    ids = {e["id"]: e for e in entities[name]}
    assert len(ids) == len(entities[name]), f"{name} has an id twice"
given, valid = ({e["id"]: e for e in entities[name]} for name in ("g.ftm", "valid.ftm"))
assert set(given) == set(valid), "ftm validate dropped entities"
for i, e in given.items():
    assert e["schema"] == valid[i]["schema"]
    for p, values in e["properties"].items():
        kept = valid[i]["properties"].get(p, [])
        assert len(kept) == len(set(values)), ("ftm validate dropped", e["schema"], p, values, kept)
        if p in ("organizer", "involved", "holder", "post", "organization", "address"):
            assert isinstance(values[0], str) and p == "address" or set(values) <= set(given), (p, "leads nowhere")

tsv = pd.read_csv("g.tsv", sep="\t", quoting=csv.QUOTE_NONE, dtype=str, keep_default_na=False)
assert set(tsv["Event ID"]) == set(events), "PLOVER has other events"
assert all(q in ("Q1", "Q2", "Q3", "Q4") for q in tsv["Quad Code"])
sides = Counter((a, b) for a, b, e in graphml.edges(data=True) if e["type"] == "AGENT")
assert set(zip(tsv["Event ID"], tsv["Actor ID"])) == set(sides), "PLOVER has other actors"

if shutil.which("dot"):
    out = subprocess.run(["dot", "-Tdot_json", "g.dot"], check=True, capture_output=True, text=True, encoding="utf-8").stdout
    drawn = json.loads(out)
    assert {o["name"] for o in drawn["objects"]} == set(wanted), "Graphviz has other nodes"
    name = {o["_gvid"]: o["name"] for o in drawn["objects"]}
    assert Counter((name[e["tail"]], name[e["head"]], e["label"]) for e in drawn["edges"]) == Counter(
        (a, b, e["type"]) for a, b, e in graphml.edges(data=True)), "Graphviz has other edges"
else:
    assert os.environ.get("CI") != "true", "no dot on the PATH"
    print("not read by Graphviz: no dot on the PATH")

subprocess.run([os.path.join(os.path.dirname(sys.executable), "cffconvert"), "--validate", "-i", "csv/CITATION.cff"], check=True, capture_output=True)
with open("csv/manifest.json", encoding="utf-8") as f:
    manifest = json.load(f)
entry, = pybtex.database.parse_file("csv/citation.bib").entries.values()
assert manifest["files"][0]["sha256"] and entry.fields["howpublished"].startswith("SHA-256")
assert manifest["counts"]["nodes"] == len(wanted) and manifest["counts"]["edges"] == graphml.number_of_edges()
print("all alike")
