package main

import (
	"context"
	"errors"
	"net/http"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"go.uber.org/goleak"

	"backchannel/graph"
	"backchannel/graph/graphtest"
	"backchannel/graph/neo4j"
	"backchannel/graph/neo4j/neo4jtest"
	neo4jserver "backchannel/graph/neo4j/server"
)

// eventually waits until something holds, for as long as a busy machine may
// need.
func eventually(t *testing.T, what string, holds func() bool) {
	t.Helper()
	for deadline := time.Now().Add(5 * time.Minute); !holds(); time.Sleep(100 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("waited in vain: %s", what)
		}
	}
}

// TestStoreStoppedUnderLoad kills a real Neo4j while clients ask, and starts
// it again: answers say UNAVAILABLE, /readyz turns and turns back, a
// subscription goes on, and no goroutine stays behind.
func TestStoreStoppedUnderLoad(t *testing.T) {
	t.Chdir(t.TempDir())
	data := t.TempDir()
	db, err := neo4jserver.Start(t.Context(), neo4jserver.Options{Data: data, Password: "geheim-geheim"})
	if errors.Is(err, graph.ErrNotFound) && os.Getenv("CI") != "true" {
		t.Skipf("NO NEO4J, so this is not tested: %v", err)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Stop() })
	address := strings.TrimPrefix(db.URI, "bolt://")
	s, err := openStore(t.Context(), Config{Store: "bolt://neo4j@" + address + "/neo4j", Password: db.Password, retry: time.Second}, toWrite)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Write(t.Context(), graphtest.Generate(1, 30)...); err != nil {
		t.Fatal(err)
	}
	before := goleak.IgnoreCurrent()
	url, stop := serving(t, s, "--timeout", "2m")
	ready := func() bool {
		res, _ := askServer(t, "GET", url+"/readyz", "")
		return res.StatusCode == http.StatusOK
	}
	if !ready() {
		t.Fatal("not ready")
	}

	ctx, cancel := context.WithCancel(t.Context())
	var load sync.WaitGroup
	var answered, unavailable atomic.Int64
	var pause atomic.Bool
	for range 4 {
		load.Go(func() {
			// A pause, so that the store gets a turn on a machine of two cores.
			for ; ctx.Err() == nil; time.Sleep(100 * time.Millisecond) {
				if pause.Load() {
					continue
				}
				_, got := askServer(t, "POST", url+"/graphql", `{"query":"{nodes(ids:[\"country:FRA\"]){name}}"}`)
				switch {
				case strings.Contains(got, `"code":"UNAVAILABLE"`):
					unavailable.Add(1)
				case strings.Contains(got, `"errors"`):
					t.Errorf("neither an answer nor UNAVAILABLE: %s", got)
				default:
					answered.Add(1)
				}
				if strings.Contains(got, address) || strings.Contains(got, "Neo4j") {
					t.Errorf("the answer tells of the inside: %s", got)
				}
			}
		})
	}
	eventually(t, "answers", func() bool { return answered.Load() > 4 })
	if err := syscall.Kill(db.PID, syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	<-db.Exited()
	eventually(t, "UNAVAILABLE", func() bool { return unavailable.Load() > 4 })
	eventually(t, "/readyz to turn", func() bool { return !ready() })
	if res, _ := askServer(t, "GET", url+"/healthz", ""); res.StatusCode != http.StatusOK {
		t.Errorf("/healthz is %s although the server itself is well", res.Status)
	}
	// The clients wait meanwhile: a server that starts needs the machine.
	pause.Store(true)
	again, err := neo4jserver.Start(t.Context(), neo4jserver.Options{Data: data, Password: "geheim-geheim", Listen: address})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = again.Stop() })
	pause.Store(false)
	eventually(t, "/readyz to turn back", ready)
	had := answered.Load()
	eventually(t, "answers after the restart", func() bool { return answered.Load() > had+4 })
	cancel()
	load.Wait()
	if log := stop(); !strings.Contains(log, `"msg":"not ready"`) {
		t.Error("the log does not tell of the outage")
	}
	if err := s.Close(t.Context()); err != nil {
		t.Error(err)
	}
	if err := again.Stop(); err != nil {
		t.Error(err)
	}
	http.DefaultClient.CloseIdleConnections()
	goleak.VerifyNone(t, before)
}

// busy is a store that asks the same again and again until a call fails. It
// tells when it begins and how it ends.
type busy struct {
	graph.Store
	begin, end chan error
}

func (b busy) Aggregate(ctx context.Context, f graph.EventFilter, by []graph.Dimension, limit int) ([]graph.Row, error) {
	for n := 0; ; n++ {
		if n == 1 {
			b.begin <- nil
		}
		if ctx.Err() != nil {
			b.end <- errRanOn
			return nil, errRanOn
		}
		if _, err := b.Store.Aggregate(ctx, f, by, limit); err != nil {
			b.end <- err
			return nil, err
		}
	}
}

// errRanOn says that the context ended during a call that nevertheless came to
// its end. Once, it may have been as good as done.
var errRanOn = errors.New("a call ran to its end although its context had ended")

const heavy = `{"query":"{aggregate(by:[AGENT_COUNTRY,TARGET_COUNTRY,PUBLISHER],first:1000){count}}"}`

// giveUp asks a question without end, goes away while the store works on it,
// and returns how the work ended. Calls that were as good as done when it went are
// tried again.
func giveUp(t *testing.T, s graph.Store) (err error) {
	t.Helper()
	for range 10 {
		if err = giveUpOnce(t, s); !errors.Is(err, errRanOn) {
			break
		}
	}
	return err
}

func giveUpOnce(t *testing.T, s graph.Store) error {
	t.Helper()
	b := busy{s, make(chan error, 1), make(chan error, 1)}
	url, _ := serving(t, b)
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		<-b.begin
		cancel()
	}()
	req, err := http.NewRequestWithContext(ctx, "POST", url+"/graphql", strings.NewReader(heavy))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/json")
	if res, err := http.DefaultClient.Do(req); err == nil {
		res.Body.Close()
		t.Errorf("a question that was given up is answered: %s", res.Status)
	}
	return <-b.end
}

func TestGivenUpQuestionsEndInSQLite(t *testing.T) {
	t.Chdir(t.TempDir())
	s := emptyGraph(t)
	if err := s.Write(t.Context(), graphtest.Generate(2, 300)...); err != nil {
		t.Fatal(err)
	}
	if err := giveUp(t, s); !errors.Is(err, context.Canceled) {
		t.Errorf("the statement ended with %v, so it ran on", err)
	}
	if _, err := s.Stats(t.Context()); err != nil {
		t.Errorf("afterwards: %v", err)
	}
}

// TestGivenUpQuestionsEndInNeo4j asks the server itself what is still running,
// after a question that its client gave up, and after a write that waits for
// somebody's lock until its deadline.
func TestGivenUpQuestionsEndInNeo4j(t *testing.T) {
	t.Chdir(t.TempDir())
	db := neo4jtest.Open(t)
	s, err := neo4j.Open(t.Context(), neo4j.Options{URI: db.URI, User: db.User, Password: db.Password, Database: db.Name})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close(context.Background())
	facts := graphtest.Generate(2, 10)
	if err := s.Write(t.Context(), facts...); err != nil {
		t.Fatal(err)
	}
	d, err := driver.NewDriverWithContext(db.URI, driver.BasicAuth(db.User, db.Password, ""))
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close(context.Background())
	running := func() int {
		res, err := driver.ExecuteQuery(t.Context(), d, "SHOW TRANSACTIONS YIELD metaData WHERE metaData.app = 'backchannel' RETURN count(*) AS n", nil, driver.EagerResultTransformer)
		if err != nil {
			t.Fatal(err)
		}
		n, _ := res.Records[0].AsMap()["n"].(int64)
		return int(n)
	}
	if err := giveUp(t, s); !errors.Is(err, context.Canceled) {
		t.Errorf("the transaction ended with %v, so it ran on", err)
	}
	eventually(t, "the server to end what was given up", func() bool { return running() == 0 })

	session := d.NewSession(t.Context(), driver.SessionConfig{DatabaseName: db.Name})
	defer session.Close(context.Background())
	lock, err := session.BeginTransaction(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer lock.Close(context.Background())
	if _, err := lock.Run(t.Context(), "MATCH (n:Node) SET n._locked = true", nil); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Second)
	defer cancel()
	written := make(chan error, 1)
	go func() { written <- s.Write(ctx, facts...) }()
	eventually(t, "the write to wait for the lock", func() bool { return running() == 1 || ctx.Err() != nil })
	if err := <-written; !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("the write ended with %v", err)
	}
	eventually(t, "the server to end the write, with the lock still held", func() bool { return running() == 0 })
}
