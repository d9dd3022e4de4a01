package languagemodel

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"backchannel/graph"
)

const name = "language-model"

// Names is the extractor whose entities, mentions and holdings are taken.
type Names interface {
	Extract(context.Context, graph.Article) (graph.Facts, error)
}

// The defaults of Options.
const (
	DefaultTimeout = 2 * time.Minute
	DefaultPart    = 12_000
	minOptionPart  = 2_000
)

// Options say which endpoint is asked, and how.
type Options struct {
	// URL is the endpoint's base, such as "https://llm.example/v1"; a trailing
	// "/chat/completions" is no matter.
	URL   string
	Key   string // "" for endpoints that want none
	Model string // as the endpoint calls it
	// Timeout bounds one request; 0 is DefaultTimeout.
	Timeout time.Duration
	// Part is how much of a text one request reads, in code points; 0 is
	// DefaultPart. Longer texts are read in parts that overlap by an eighth.
	Part int
	// Now and Sleep are the clock; nil is the machine's.
	Now   func() time.Time
	Sleep func(context.Context, time.Duration) error
}

// Extractor reads articles by asking a language model. It may be used by any
// number of goroutines, each of which asks one question at a time.
type Extractor struct {
	names   Names
	prompts *prompts
	client  *client
	part    int
	counts  Counts
}

// New returns an extractor that has not asked anything yet. What is wrong with
// the options is an error of category [graph.ErrInvalid] that names each fault.
func New(names Names, o Options) (*Extractor, error) {
	var errs []error
	wrong := func(format string, args ...any) { errs = append(errs, graph.Invalidf(format, args...)) }
	base, err := url.Parse(strings.TrimSuffix(strings.TrimSuffix(o.URL, "/"), "/chat/completions"))
	switch {
	case o.URL == "":
		wrong("no language model: set --model-url to an OpenAI-compatible endpoint, such as http://127.0.0.1:11434/v1")
	case err != nil || base.Scheme != "http" && base.Scheme != "https" || base.Host == "":
		wrong("model URL: want http or https, such as http://127.0.0.1:11434/v1")
	case base.User != nil:
		wrong("model URL: it has a password in it; set BACKCHANNEL_MODEL_KEY or --model-key-file")
	}
	if o.Model == "" {
		wrong("no model is named: set --model to one that the endpoint has")
	}
	if strings.ContainsFunc(o.Key, func(r rune) bool { return r <= ' ' || r > '~' }) {
		wrong("the model's key has a space or a letter that keys never have")
	}
	if o.Timeout < 0 {
		wrong("model timeout is %s: want a positive time, such as 2m", o.Timeout)
	}
	if o.Part != 0 && o.Part < minOptionPart {
		wrong("model part is %d: want at least %d characters", o.Part, minOptionPart)
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	p, err := newPrompts()
	if err != nil {
		return nil, err
	}
	x := &Extractor{names: names, prompts: p, part: cmp.Or(o.Part, DefaultPart)}
	x.client = &client{url: base.JoinPath("chat/completions").String(), key: o.Key, model: o.Model,
		timeout: cmp.Or(o.Timeout, DefaultTimeout), now: o.Now, sleep: o.Sleep, count: &x.counts,
		// The article goes to the host that was named, and to no other.
		http: &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}}
	if x.client.now == nil {
		x.client.now = time.Now
	}
	if x.client.sleep == nil {
		x.client.sleep = sleep
	}
	return x, nil
}

func sleep(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// Name returns the extractor's name, "language-model".
func (x *Extractor) Name() string { return name }

// Version names the model and the prompts. Facts add whose names they rest on.
func (x *Extractor) Version() string { return x.client.model + "; prompts " + x.prompts.version }

// Counts returns what has been asked, taken and dropped so far.
func (x *Extractor) Counts() *Counts { return &x.counts }

// Extract sends the article to the endpoint and returns facts that validate:
// events as the model reads them, all else as the names' extractor does. The
// error is of category [graph.ErrUnavailable] where the endpoint gives no
// answer, to this article or to any; of [graph.ErrInvalid] where the model
// cannot read this article; or the context's.
func (x *Extractor) Extract(ctx context.Context, a graph.Article) (graph.Facts, error) {
	r, err := x.read(ctx, a)
	if err != nil {
		return graph.Facts{}, err
	}
	return r.facts, nil
}

func (x *Extractor) read(ctx context.Context, a graph.Article) (*reading, error) {
	f, err := x.names.Extract(ctx, a)
	if err != nil {
		return nil, err
	}
	r := &reading{facts: f, text: []rune(f.Article.Text), folded: fold(f.Article.Text), entities: map[graph.ID]graph.Entity{},
		byStart: f.Mentions, count: &x.counts}
	for _, e := range f.Entities {
		if e.Kind != graph.Office {
			r.entities[e.ID] = e
		}
	}
	r.facts.Extractor = graph.Extractor{Name: name, Version: x.Version() + "; names by " + f.Extractor.String()}
	r.facts.Events = nil
	all := parts(r.text, x.part, x.part/8)
	for i, p := range all {
		if err := x.readPart(ctx, r, p, i+1, len(all)); err != nil {
			if len(all) > 1 {
				err = fmt.Errorf("part %d of %d: %w", i+1, len(all), err)
			}
			return nil, err
		}
	}
	if r.facts.Events, err = graph.Identify(f.Article, r.drafts()); err != nil {
		return nil, fmt.Errorf("identify events of %s: %w", f.Article.ID, err)
	}
	if err := r.facts.Validate(); err != nil {
		return nil, err
	}
	x.counts.articles.Add(1)
	x.counts.events.Add(int64(len(r.facts.Events)))
	return r, nil
}

// readPart finds the claims of a part, in two halves where the model calls it
// too long, and has them checked.
func (x *Extractor) readPart(ctx context.Context, r *reading, p part, number, of int) error {
	user := struct {
		Title, Published, Publisher, Text string
		Entities                          []listed
		Part, Parts                       int
	}{r.facts.Article.Title, r.facts.Article.Day.String(), r.facts.Article.Publisher, string(r.text[p.start:p.end]), r.list(p), number, of}
	var found struct {
		Events []claim `json:"events"`
	}
	s := findSchema()
	err := x.client.ask(ctx, s, func(f form) ([]message, error) { return fill(x.prompts.find, x.system(f, s), user) }, &found)
	// Not every endpoint says that a text is too long when it refuses it.
	if errors.Is(err, errTooLong) || errors.Is(err, errBadRequest) {
		a, b, ok := halves(r.text, p)
		switch {
		case errors.Is(err, errTooLong) && !ok:
			return fmt.Errorf("%w; choose a model that takes longer texts", err)
		case !ok:
			return err
		}
		if err := x.readPart(ctx, r, a, number, of); err != nil {
			return err
		}
		return x.readPart(ctx, r, b, number, of)
	}
	if err != nil {
		return err
	}
	var kept []*judged
	group := len(r.claims) // tells this part's refs, or this half's, from others
	for _, c := range found.Events {
		j := r.take(c, group, p)
		r.claims = append(r.claims, j)
		if j.lost == "" {
			kept = append(kept, j)
		}
	}
	x.counts.claims.Add(int64(len(found.Events)))
	return x.check(ctx, r, kept)
}

// checkAtOnce bounds the claims of one request.
const checkAtOnce = 40

func (x *Extractor) check(ctx context.Context, r *reading, claims []*judged) error {
	byRef := map[string]*judged{}
	for _, j := range claims {
		byRef[j.draft.Ref] = j
	}
	for some := range slices.Chunk(claims, checkAtOnce) {
		type row struct {
			Number                                           int
			Type, Agents, Targets, Object, Status, Quotation string
		}
		var user struct{ Claims []row }
		for i, j := range some {
			e := j.draft.Event
			c := row{i + 1, e.Type.String(), r.named(e.Agents), r.named(e.Targets), "", e.Status.String(), e.Evidence[0].Text}
			if o := byRef[j.draft.Object]; o != nil {
				c.Object = r.named(o.draft.Event.Agents) + " " + o.draft.Event.Type.String()
			}
			user.Claims = append(user.Claims, c)
		}
		var said struct {
			Verdicts []verdict `json:"verdicts"`
		}
		s := checkSchema()
		err := x.client.ask(ctx, s, func(f form) ([]message, error) { return fill(x.prompts.check, x.system(f, s), user) }, &said)
		if (errors.Is(err, errTooLong) || errors.Is(err, errBadRequest)) && len(some) > 1 {
			half := len(some) / 2
			if err := x.check(ctx, r, some[:half]); err != nil {
				return err
			}
			if err := x.check(ctx, r, some[half:]); err != nil {
				return err
			}
			continue
		}
		if err != nil {
			return err
		}
		r.judge(some, said.Verdicts)
	}
	return nil
}

// system is what the instructions of both passes are filled with.
func (x *Extractor) system(f form, s schema) any {
	shown := ""
	if f != jsonSchema {
		shown = string(s.body)
	}
	return struct {
		Types  []eventType
		Schema string
	}{x.prompts.types, shown}
}

// listed is an entity as the model is told of it.
type listed struct {
	ID          graph.ID
	Kind, Names string
}

// maxElsewhere is how many entities of other parts a part is told of: those
// that its pronouns and titles may mean.
const maxElsewhere = 30

// list returns the entities that a part names, and the most named others.
func (r *reading) list(p part) []listed {
	here, times := map[graph.ID]bool{}, map[graph.ID]int{}
	for _, m := range r.facts.Mentions {
		times[m.Entity]++
		if m.Span.Start >= p.start && m.Span.End <= p.end {
			here[m.Entity] = true
		}
	}
	var mine, others []graph.Entity
	for _, e := range r.facts.Entities {
		switch {
		case e.Kind == graph.Office:
		case here[e.ID]:
			mine = append(mine, e)
		default:
			others = append(others, e)
		}
	}
	slices.SortStableFunc(others, func(a, b graph.Entity) int { return times[b.ID] - times[a.ID] })
	var out []listed
	for _, e := range append(mine, others[:min(len(others), maxElsewhere)]...) {
		const enough = 4 // names; some tables list dozens
		names := append([]string{e.Name}, e.Aliases[:min(len(e.Aliases), enough)]...)
		out = append(out, listed{e.ID, e.Kind.String(), strings.Join(names, "; ")})
	}
	return out
}

func (r *reading) named(ids []graph.ID) string {
	var names []string
	for _, id := range ids {
		names = append(names, r.entities[id].Name)
	}
	return strings.Join(names, ", ")
}
