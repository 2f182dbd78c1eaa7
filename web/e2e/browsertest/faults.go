package browsertest

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
)

// faults is what a page has done that none should.
type faults struct {
	mu       sync.Mutex
	messages []string // errors in the console, exceptions, violations of the policy
	requests []string // URLs that were asked for
}

// listen notes an event of the DevTools protocol. It must not block.
func (f *faults) listen(event any) {
	f.mu.Lock()
	defer f.mu.Unlock()
	switch e := event.(type) {
	case *runtime.EventConsoleAPICalled:
		if kind := string(e.Type); kind == "error" || kind == "warning" || kind == "assert" {
			var words []string
			for _, a := range e.Args {
				words = append(words, strings.Trim(string(a.Value), `"`)+a.Description)
			}
			f.messages = append(f.messages, fmt.Sprintf("console %s: %s", kind, strings.Join(words, " ")))
		}
	case *runtime.EventExceptionThrown:
		text := e.ExceptionDetails.Text
		if x := e.ExceptionDetails.Exception; x != nil {
			text += " " + x.Description
		}
		f.messages = append(f.messages, "exception: "+text)
	case *log.EventEntryAdded:
		if level := string(e.Entry.Level); level == "error" || level == "warning" {
			f.messages = append(f.messages, fmt.Sprintf("%s %s: %s %s", e.Entry.Source, level, e.Entry.Text, e.Entry.URL))
		}
	case *network.EventRequestWillBeSent:
		f.requests = append(f.requests, e.Request.URL)
	}
}

// Faults lists what the page has done wrong until now: errors and warnings in
// the console, exceptions, violations of its content security policy, requests
// to other origins. What was allowed is not among them.
func (tab *Tab) Faults() []string {
	tab.faults.mu.Lock()
	defer tab.faults.mu.Unlock()
	list := slices.Clone(tab.faults.messages)
	for _, url := range tab.faults.requests {
		if !strings.HasPrefix(url, tab.origin+"/") && !strings.HasPrefix(url, "data:") && !strings.HasPrefix(url, "blob:"+tab.origin+"/") {
			list = append(list, "request to another origin: "+url)
		}
	}
	return slices.DeleteFunc(list, func(fault string) bool {
		return slices.ContainsFunc(tab.allowed, func(text string) bool { return strings.Contains(fault, text) })
	})
}

// Requests lists the URLs that the tab has asked for, in order.
func (tab *Tab) Requests() []string {
	tab.faults.mu.Lock()
	defer tab.faults.mu.Unlock()
	return slices.Clone(tab.faults.requests)
}
