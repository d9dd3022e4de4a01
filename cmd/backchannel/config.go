package main

import (
	"bytes"
	"errors"
	"fmt"
	"net"
	"net/url"
	"os"
	"runtime"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/pflag"
	"github.com/spf13/viper"

	"backchannel/loaders/languagemodel"
	"backchannel/schema"
)

// Config is every setting, wherever it came from.
type Config struct {
	Store         string
	Password      string `json:"-"` // of the store's user; never printed
	PasswordFile  string
	Gazetteer     string
	Extractor     string // rules or model
	ModelURL      string // of an OpenAI-compatible endpoint
	Model         string // as the endpoint calls it
	ModelKey      string `json:"-"` // of the endpoint; never printed
	ModelKeyFile  string
	ModelTimeout  time.Duration // of one answer
	ModelPart     int           // characters read at a time
	Jobs          int
	Listen        string
	Open          bool          // listen beyond loopback without a token
	TokensFile    string        // of schema.ParseTokens
	TokenLines    string        `json:"-"` // of schema.ParseTokens too, ; for line ends; in the environment
	Tokens        schema.Tokens `json:"-"` // of both
	Origins       []string      // of other sites whose pages may ask
	Fetch         bool          // fetch pages for editors
	OnlyPersisted bool
	Timeout       time.Duration
	Limits        schema.Limits
	Licences      map[string]string // of outlets' texts, by the outlet's id
	Traces        string            // address of an OTLP collector; "" traces nothing
	// retry is how long calls wait for a store that cannot be reached; 0 is the
	// store's own default.
	retry time.Duration
}

// The defaults that a user meets.
const (
	defaultConfig  = "backchannel.yaml"
	defaultStore   = "sqlite:backchannel.db"
	defaultListen  = "127.0.0.1:8080"
	defaultTimeout = 30 * time.Second
)

// configurer reads the configuration: the only place that knows viper.
type configurer struct{ v *viper.Viper }

func newConfigurer() *configurer {
	v := viper.New()
	v.SetEnvPrefix("BACKCHANNEL")
	// A dash cannot stand in the name of an environment variable.
	v.SetEnvKeyReplacer(strings.NewReplacer("-", "_", ".", "_"))
	v.AutomaticEnv()
	// Unmarshal sees a key that only the environment has if it has a default.
	for key, value := range map[string]any{"store": defaultStore, "password": "", "password-file": "", "gazetteer": "",
		"extractor": rulesExtractor, "model-url": "", "model": "", "model-key": "", "model-key-file": "",
		"model-timeout": languagemodel.DefaultTimeout, "model-part": languagemodel.DefaultPart,
		"jobs": runtime.GOMAXPROCS(0), "listen": defaultListen, "open": false, "tokens": "", "origins": []string(nil), "fetch": false, "only-persisted": false, "timeout": defaultTimeout,
		"token-lines": "", "traces": "", "licence": []string(nil)} {
		v.SetDefault(key, value)
	}
	for _, l := range schema.AllLimits() {
		v.SetDefault("limits."+l.Name, l.Default)
	}
	return &configurer{v}
}

// flags declares what every command takes.
func (c *configurer) flags(fs *pflag.FlagSet) {
	fs.String("config", "", "configuration file (default backchannel.yaml, if it is there)")
	fs.String("store", defaultStore, "sqlite:FILE, or neo4j://USER@HOST:7687/DATABASE (also neo4j+s, bolt, bolt+s)")
	fs.String("password-file", "", "file with the store's password; or BACKCHANNEL_PASSWORD")
}

// read collects and validates the settings, and reports every fault at once.
func (c *configurer) read(fs *pflag.FlagSet) (Config, error) {
	if err := c.v.BindPFlags(fs); err != nil {
		return Config{}, err
	}
	for _, l := range schema.AllLimits() {
		if f := fs.Lookup("limit-" + l.Name); f != nil {
			if err := c.v.BindPFlag("limits."+l.Name, f); err != nil {
				return Config{}, err
			}
		}
	}
	file, _ := fs.GetString("config")
	if file == "" {
		// Viper's own search would take the program itself for its configuration.
		if _, err := os.Stat(defaultConfig); err == nil {
			file = defaultConfig
		}
	}
	if file != "" {
		c.v.SetConfigFile(file)
		c.v.SetConfigType("yaml")
		if err := c.v.ReadInConfig(); err != nil {
			return Config{}, usagef("configuration %s: %v", file, err)
		}
	}
	cfg := Config{
		Store: c.v.GetString("store"), Password: c.v.GetString("password"), PasswordFile: c.v.GetString("password-file"),
		Extractor: c.v.GetString("extractor"), ModelURL: c.v.GetString("model-url"), Model: c.v.GetString("model"),
		ModelKey: c.v.GetString("model-key"), ModelKeyFile: c.v.GetString("model-key-file"),
		ModelTimeout: c.v.GetDuration("model-timeout"), ModelPart: c.v.GetInt("model-part"),
		Gazetteer: c.v.GetString("gazetteer"), Jobs: c.v.GetInt("jobs"), Listen: c.v.GetString("listen"), Open: c.v.GetBool("open"),
		TokensFile: c.v.GetString("tokens"), Origins: c.v.GetStringSlice("origins"), Fetch: c.v.GetBool("fetch"), OnlyPersisted: c.v.GetBool("only-persisted"),
		Timeout:    c.v.GetDuration("timeout"),
		TokenLines: c.v.GetString("token-lines"), Traces: c.v.GetString("traces"),
	}
	var errs []error
	cfg.Licences = map[string]string{}
	for _, l := range c.v.GetStringSlice("licence") {
		outlet, terms, ok := strings.Cut(l, "=")
		if !ok || outlet == "" || terms == "" {
			errs = append(errs, fmt.Errorf("licence %q: want OUTLET=TERMS, such as org:bbc=CC BY 4.0", l))
		}
		cfg.Licences[outlet] = terms
	}
	for _, l := range schema.AllLimits() {
		// GetInt would take what is no number for 0, which means the default.
		n, err := strconv.Atoi(c.v.GetString("limits." + l.Name))
		if err != nil {
			errs = append(errs, fmt.Errorf("limits.%s is %q: want a number, -1 for no limit", l.Name, c.v.GetString("limits."+l.Name)))
		}
		*l.Of(&cfg.Limits) = n
	}
	if errs = append(errs, cfg.validate()...); len(errs) > 0 {
		return cfg, usageError{errors.Join(errs...)}
	}
	return cfg, nil
}

func (c *Config) validate() []error {
	var errs []error
	wrong := func(format string, args ...any) { errs = append(errs, fmt.Errorf(format, args...)) }
	if _, _, ok := strings.Cut(c.Store, ":"); !ok {
		wrong("store %q: want sqlite:FILE or neo4j://USER@HOST:7687/DATABASE", c.Store)
	}
	for _, secret := range []struct {
		what, file string
		value      *string
	}{{"password file", c.PasswordFile, &c.Password}, {"model key file", c.ModelKeyFile, &c.ModelKey}} {
		if secret.file == "" {
			continue
		}
		raw, err := os.ReadFile(secret.file)
		if err != nil {
			wrong("%s: %v", secret.what, err)
		}
		*secret.value = strings.TrimRight(string(raw), "\r\n")
	}
	if c.Extractor != rulesExtractor && c.Extractor != modelExtractor {
		wrong("extractor %q: want %s or %s", c.Extractor, rulesExtractor, modelExtractor)
	}
	if c.TokensFile != "" {
		if raw, err := os.ReadFile(c.TokensFile); err != nil {
			wrong("tokens: %v", err)
		} else if c.Tokens, err = schema.ParseTokens(bytes.NewReader(raw)); err != nil {
			wrong("%s: %v", c.TokensFile, err)
		} else if len(c.Tokens) == 0 {
			wrong("%s has no tokens: make one with backchannel token", c.TokensFile)
		}
	}
	if c.TokenLines != "" {
		more, err := schema.ParseTokens(strings.NewReader(strings.ReplaceAll(c.TokenLines, ";", "\n")))
		if err != nil {
			wrong("BACKCHANNEL_TOKEN_LINES: %v", err)
		}
		c.Tokens = append(c.Tokens, more...)
	}
	for _, o := range c.Origins {
		if u, err := url.Parse(o); err != nil || u.Host == "" || u.Path != "" || o == "*" {
			wrong("origin %q: want SCHEME://HOST, such as https://desk.example", o)
		}
	}
	if c.Jobs < 1 {
		wrong("jobs is %d: want at least 1", c.Jobs)
	}
	if host, _, err := net.SplitHostPort(c.Listen); err != nil {
		wrong("listen address %q: want HOST:PORT, such as %s", c.Listen, defaultListen)
	} else if !loopback(host) && !c.Open && len(c.Tokens) == 0 {
		wrong("listening on %s would show the graph to others: give --tokens, or say so with --open, or listen on 127.0.0.1", c.Listen)
	}
	if u, err := url.Parse(c.Traces); c.Traces != "" && (err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https") {
		wrong("traces go to %q: want the address of an OTLP collector, such as http://127.0.0.1:4318", c.Traces)
	}
	return errs
}

func loopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}
