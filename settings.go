package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"net"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"klar/visit/office"
)

// errHelp means that the command line asked for help, which has been printed.
var errHelp = flag.ErrHelp

// settings are the operator's choices, from flags and environment variables.
type settings struct {
	address        string
	database       string
	offices        office.Data
	baseURL        *url.URL
	trustedProxies []*net.IPNet
	postRate       int
	maxDrafts      int

	// If one of these is set, the program does that and stops. At most one is.
	printRules     bool
	printSources   bool
	printTemplate  bool
	printPrelaunch bool
	printVersion   bool
	onlyCheck      bool
}

const usage = `Klar helps citizens get ready for an appointment about MitID.

Usage: klar [flags]

Each flag can also be set in the environment: -base-url as KLAR_BASE_URL and so
on. A flag goes before its variable.

`

// readSettings reads the flags in args, and the environment variable of each flag
// that is not given. It writes help and usage errors to stderr. Its error says which
// setting is wrong and why; it is errHelp when args ask for help.
func readSettings(args []string, getenv func(string) string, stderr io.Writer) (settings, error) {
	var s settings
	flags := flag.NewFlagSet("klar", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		fmt.Fprint(stderr, usage)
		flags.PrintDefaults()
	}
	flags.StringVar(&s.address, "addr", "127.0.0.1:8080", "the `address` to listen on")
	flags.StringVar(&s.database, "db", "klar.db", "the SQLite `file` with the drafts; made when it is not there")
	offices := flags.String("offices", "", "a TOML `file` with offices in place of those built in; visit/office/offices.toml explains itself")
	baseURL := flags.String("base-url", "", "the `address` at which the public finds the service; with https cookies are sent over https only")
	proxies := flags.String("trusted-proxies", "", "`networks`, with commas between, whose X-Forwarded-For header is believed, like 10.0.0.0/8")
	flags.IntVar(&s.postRate, "post-rate", 600, "how many `posts` a minute one network (an address of IPv4, 56 bits of IPv6) may send; 0 is no limit")
	flags.IntVar(&s.maxDrafts, "max-drafts", 200_000, "how many `drafts` are kept at a time at the most")

	flags.BoolVar(&s.printRules, "rules", false, "print every rule with its source, the one checked longest ago first, and stop")
	flags.BoolVar(&s.printSources, "sources", false, "print every page that the rules were read on, the one read longest ago first, with all that rests on it, and stop")
	flags.BoolVar(&s.printVersion, "version", false, "print which build this is, and stop")
	flags.BoolVar(&s.onlyCheck, "check", false, "check the settings and the offices file, say all that is wrong, and stop; for use before a start")
	flags.BoolVar(&s.printTemplate, "offices-template", false, "print a file of offices to start your own from, and stop")
	flags.BoolVar(&s.printPrelaunch, "prelaunch", false, "print what to check on the live web before the public gets the service, and what the offices file lacks, and stop")

	if err := flags.Parse(args); err != nil {
		return s, err
	}
	if flags.NArg() > 0 {
		return s, fmt.Errorf("%q is not a flag; see klar -h", flags.Arg(0))
	}
	if err := setFromEnvironment(flags, getenv); err != nil {
		return s, err
	}
	var errs [3]error
	s.offices, errs[0] = readOffices(*offices)
	s.baseURL, errs[1] = readBaseURL(*baseURL)
	s.trustedProxies, errs[2] = readNetworks(*proxies)
	if err := errors.Join(append(errs[:], s.judge(errs[0] == nil)...)...); err != nil {
		return s, err
	}
	return s, nil
}

// judge returns everything that is wrong with the settings together. officesRead
// says that the offices file could be read.
func (s settings) judge(officesRead bool) (wrong []error) {
	reports := 0
	for _, asked := range []bool{s.printRules, s.printSources, s.printTemplate, s.printPrelaunch, s.printVersion, s.onlyCheck} {
		if asked {
			reports++
		}
	}
	refuse := func(is bool, why string) {
		if is {
			wrong = append(wrong, errors.New(why))
		}
	}
	refuse(reports > 1, "-rules, -sources, -offices-template, -prelaunch, -version and -check go one at a time")
	refuse(s.postRate < 0, "-post-rate must not be negative")
	refuse(s.maxDrafts < 1, "-max-drafts must be at least 1")
	refuse(s.baseURL != nil && officesRead && s.offices.Operator == nil,
		"-base-url needs -offices with an [operator]: the public must be told who runs the service")
	for _, network := range s.trustedProxies {
		bits, _ := network.Mask.Size()
		refuse(bits == 0, fmt.Sprintf("-trusted-proxies %s is everybody, so anybody could forge an address: name the network of your proxy", network))
	}
	return wrong
}

// warnings returns what the settings allow but the public service should not have.
func (s settings) warnings() (all []string) {
	if s.listensToAll() {
		all = append(all, "-addr "+s.address+" can be reached past the proxy, without https: listen on 127.0.0.1 or on the address that only the proxy reaches")
	}
	folder := filepath.Dir(s.database)
	if info, err := os.Stat(folder); err == nil && info.Mode().Perm()&0o002 != 0 && info.Mode()&fs.ModeSticky == 0 {
		all = append(all, "-db is in "+folder+", where everybody may write: who does can put another file in its place; chmod o-w it")
	}
	if s.baseURL == nil {
		return all
	}
	if s.baseURL.Scheme == "http" {
		all = append(all, "-base-url is http: anybody on the way can read the answers; use https")
	}
	if s.baseURL.Scheme == "https" && len(s.trustedProxies) == 0 {
		all = append(all, "-base-url is https but -trusted-proxies is empty: all visitors behind the proxy share one limit; name the network of your proxy")
	}
	return all
}

// listensToAll reports whether the address is that of every network of the machine.
func (s settings) listensToAll() bool {
	host, _, err := net.SplitHostPort(s.address)
	ip := net.ParseIP(host)
	return err == nil && (host == "" || ip != nil && ip.IsUnspecified())
}

// setFromEnvironment sets each flag that was not given from its environment variable.
// Its error names the variable.
func setFromEnvironment(flags *flag.FlagSet, getenv func(string) string) error {
	given := map[string]bool{}
	flags.Visit(func(f *flag.Flag) { given[f.Name] = true })
	var wrong error
	flags.VisitAll(func(f *flag.Flag) {
		name := "KLAR_" + strings.ToUpper(strings.ReplaceAll(f.Name, "-", "_"))
		value := getenv(name)
		if given[f.Name] || value == "" || wrong != nil {
			return
		}
		if err := flags.Set(f.Name, value); err != nil {
			wrong = fmt.Errorf("%s is %q: %w", name, value, err)
		}
	})
	return wrong
}

// readOffices reads the offices file with the given name. If the name is empty, it
// returns the offices built in.
func readOffices(name string) (office.Data, error) {
	if name == "" {
		return office.Embedded(), nil
	}
	file, err := os.Open(name)
	if err != nil {
		return office.Data{}, fmt.Errorf("offices: %w", err)
	}
	defer file.Close()
	return office.Read(file, name)
}

// readNetworks parses networks and single addresses, with commas between.
func readNetworks(list string) ([]*net.IPNet, error) {
	var networks []*net.IPNet
	for _, item := range strings.Split(list, ",") {
		item = strings.TrimSpace(item)
		if item == "" {
			continue
		}
		if ip := net.ParseIP(item); ip != nil {
			item = fmt.Sprintf("%s/%d", item, 8*len(shortest(ip)))
		}
		_, network, err := net.ParseCIDR(item)
		if err != nil {
			return nil, fmt.Errorf("-trusted-proxies: %q is not a network like 10.0.0.0/8", item)
		}
		networks = append(networks, network)
	}
	return networks, nil
}

// shortest returns an IPv4 address in 4 bytes, and an IPv6 address in 16.
func shortest(ip net.IP) net.IP {
	if v4 := ip.To4(); v4 != nil {
		return v4
	}
	return ip
}
