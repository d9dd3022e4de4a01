package export

import (
	"bufio"
	"fmt"
	"reflect"
	"strings"

	"github.com/parquet-go/parquet-go"

	"backchannel/graph"
)

// rowGroup is how many rows a row group has: of articles with their texts,
// some tens of megabytes, which the writer holds.
const rowGroup = 4000

// EventColumns are the columns of events.parquet, one row for each event with
// its sides as lists of ids.
var EventColumns = []Column{
	{"id", String}, {"type", String}, {"plover", String}, {"cameo", String}, {"mode", String}, {"date", String}, {"precision", String},
	{"first_day", String}, {"last_day", String}, {"status", String}, {"quote", String}, {"confidence", Float},
	{"agents", Strings}, {"targets", Strings}, {"object", String}, {"about", Strings}, {"place", String},
}

// writeParquet writes nodes.parquet, edges.parquet and events.parquet. Absent
// values are null, lists are lists.
func writeParquet(p *plan, out Output, _ Options) error {
	nodes := append([]Column{{"id", String}, {"kind", String}, {"label", String}}, NodeColumns...)
	edges := append([]Column{{"source", String}, {"target", String}, {"type", String}}, EdgeColumns...)
	err := parquetFile(p, out, "nodes.parquet", nodes, func(t *table) error {
		return p.eachNode(func(n Node) error {
			return t.write(append([]Attr{{0, n.ID}, {1, n.Kind.String()}, {2, n.Label}}, shifted(n.Attrs, 3)...))
		})
	})
	if err != nil {
		return err
	}
	err = parquetFile(p, out, "edges.parquet", edges, func(t *table) error {
		return p.eachEdge(func(e Edge) error {
			return t.write(append([]Attr{{0, e.From}, {1, e.To}, {2, e.Type}}, shifted(e.Attrs, 3)...))
		})
	})
	if err != nil {
		return err
	}
	at := columnOf(EventColumns)
	return parquetFile(p, out, "events.parquet", EventColumns, func(t *table) error {
		return p.eachEvent(func(events []graph.Event) error {
			for _, e := range events {
				a := attrs{at: at}
				a.text("id", string(e.ID))
				for _, known := range nodeOf(e, "", false).Attrs {
					a.value(NodeColumns[known.Column].Name, known.Value)
				}
				a.texts("agents", texts(e.Agents))
				a.texts("targets", texts(e.Targets))
				a.text("object", string(e.Object))
				a.texts("about", texts(e.About))
				a.text("place", string(e.Place))
				if err := t.write(a.list); err != nil {
					return err
				}
			}
			return nil
		})
	})
}

func shifted(list []Attr, by int) []Attr {
	out := make([]Attr, len(list))
	for i, a := range list {
		out[i] = Attr{a.Column + by, a.Value}
	}
	return out
}

// table writes rows whose columns are known at run time.
type table struct {
	columns []Column
	row     reflect.Value
	//lint:ignore SA1019 the typed writer wants columns at compile time; ours are a selection's
	w *parquet.Writer
}

func parquetFile(p *plan, out Output, name string, columns []Column, write func(*table) error) error {
	columns = p.columnsOf(columns)
	return file(out, name, func(w *bufio.Writer) error {
		fields := make([]reflect.StructField, len(columns))
		for i, c := range columns {
			tag, t := "optional", reflect.TypeFor[*string]()
			switch c.Type {
			case Integer:
				t = reflect.TypeFor[*int64]()
			case Float:
				t = reflect.TypeFor[*float64]()
			case Boolean:
				t = reflect.TypeFor[*bool]()
			case Strings:
				tag, t = "list", reflect.TypeFor[[]string]()
			}
			if i < 3 && c.Type == String && columns[0].Name != "event" {
				tag, t = "", reflect.TypeFor[string]()
			}
			full := strings.TrimSuffix(c.Name+","+tag, ",")
			fields[i] = reflect.StructField{Name: fmt.Sprint("C", i), Type: t, Tag: reflect.StructTag(fmt.Sprintf(`parquet:%q`, full))}
		}
		shape := reflect.StructOf(fields)
		t := &table{columns: columns, row: reflect.New(shape).Elem()}
		t.w = parquet.NewWriter(w, parquet.NewSchema(strings.TrimSuffix(name, ".parquet"), parquet.SchemaOf(t.row.Interface())),
			parquet.Compression(&parquet.Zstd), parquet.MaxRowsPerRowGroup(rowGroup), parquet.CreatedBy("backchannel", "1", ""))
		if err := write(t); err != nil {
			return err
		}
		return t.w.Close()
	})
}

func (t *table) write(attrs []Attr) error {
	t.row.SetZero()
	for _, a := range attrs {
		f := t.row.Field(a.Column)
		v := a.Value
		if n, ok := v.(int); ok {
			v = int64(n)
		}
		if f.Kind() != reflect.Pointer {
			f.Set(reflect.ValueOf(v))
			continue
		}
		held := reflect.New(f.Type().Elem())
		held.Elem().Set(reflect.ValueOf(v))
		f.Set(held)
	}
	return t.w.Write(t.row.Interface())
}
