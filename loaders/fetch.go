package loaders

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"syscall"
	"time"

	"backchannel/graph"
	"backchannel/loaders/page"
)

// The bounds of reading one page from the network.
const (
	fetchTimeout = 30 * time.Second
	maxRedirects = 5
)

// Fetch reads a page by its URL, at most page.DefaultMaxBytes and one byte. If
// publicOnly, no address is dialled that only this network can reach, whatever
// a name resolves to or a redirect leads to: a server that fetches for others
// must not read its neighbours for them. Failures are of category
// [graph.ErrUnavailable].
func Fetch(ctx context.Context, url string, publicOnly bool) (io.ReadCloser, error) {
	ctx, cancel := context.WithTimeout(ctx, fetchTimeout)
	defer cancel()
	dialer := &net.Dialer{Timeout: fetchTimeout}
	transport := &http.Transport{Proxy: http.ProxyFromEnvironment, DialContext: dialer.DialContext, DisableKeepAlives: true}
	if publicOnly {
		// A proxy would dial where this check does not see it.
		transport.Proxy = nil
		dialer.Control = func(_, address string, _ syscall.RawConn) error {
			if to, err := netip.ParseAddrPort(address); err != nil || !public(to.Addr()) {
				return graph.Invalidf("%s is no public address", address)
			}
			return nil
		}
	}
	client := &http.Client{Transport: transport, CheckRedirect: func(_ *http.Request, via []*http.Request) error {
		if len(via) >= maxRedirects {
			return graph.Invalidf("more than %d redirects", maxRedirects)
		}
		return nil
	}}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil || req.URL.Scheme != "http" && req.URL.Scheme != "https" {
		return nil, graph.Invalidf("%q is no http or https URL", url)
	}
	req.Header.Set("Accept", "text/html, text/plain")
	res, err := client.Do(req)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", graph.ErrUnavailable, err)
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: %w: the server answers %s", url, graph.ErrUnavailable, res.Status)
	}
	body, err := io.ReadAll(io.LimitReader(res.Body, page.DefaultMaxBytes+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w: %w", url, graph.ErrUnavailable, err)
	}
	return io.NopCloser(bytes.NewReader(body)), nil
}

// shared is the address space of carriers' networks (RFC 6598).
var shared = netip.MustParsePrefix("100.64.0.0/10")

func public(a netip.Addr) bool {
	a = a.Unmap()
	return a.IsGlobalUnicast() && !a.IsPrivate() && !a.IsLoopback() && !a.IsLinkLocalUnicast() && !shared.Contains(a)
}
